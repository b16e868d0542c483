"""All pages together: copies, dates, actors, meetings, conflicts, the track."""
