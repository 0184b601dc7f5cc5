"""The text stage: tokens, glued words, layout and sentences; the text itself is never changed."""
