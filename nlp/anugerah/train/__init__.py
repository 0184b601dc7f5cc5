"""Teaching the pipeline: vectors, data, augmentation, the NER model; nothing here runs when articles are read."""
