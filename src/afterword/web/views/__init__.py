"""One file a page. A view parses, calls one verb of the desk, and renders."""
