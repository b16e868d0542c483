"""When a contact is: its own days, those another clause lends it, and those counted from another contact."""
