"""Recipes that turn the built wheel into what an association hands out."""
