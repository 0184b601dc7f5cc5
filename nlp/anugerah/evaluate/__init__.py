"""How good it is: spans and records against gold, floors that only rise, and speed."""
