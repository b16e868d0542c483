"""Where a record is kept: SQLite."""
