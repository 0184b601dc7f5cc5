"""Teaching the pipeline: vectors, training data, augmentation, the NER model. Nothing here runs when articles are read."""
