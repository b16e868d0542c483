"""The kinds of regions, as the contract names them."""

BODY, TITLE, BYLINE, FURNITURE = "body", "title", "byline", "furniture"
RELATED, COMMENT, CREDIT, CAPTION = "related", "comment", "credit", "caption"
