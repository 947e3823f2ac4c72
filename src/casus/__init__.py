"""Casus: news reports about armed conflict in, an attested event database out."""
