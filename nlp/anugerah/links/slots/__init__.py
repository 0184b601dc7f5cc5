"""What fills the slots of a record: edition, grantor, who received it, programmes, day and place."""
