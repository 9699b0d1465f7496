"""The widgets every screen is built of; each paints itself from the theme."""
