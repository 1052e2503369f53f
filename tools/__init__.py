"""What a developer's machine runs around the product: environment, servers, checks, locks."""
