"""Runs the rooms over many reports: the pipeline of one process, shards over several, the flow of a run."""

from casus.running.jobs import Job, events_each, events_together, of_reports, wanted
from casus.running.pipeline import Pipeline, Settings
from casus.running.run import Coded, code_reports

__all__ = [
    "Coded", "Job", "Pipeline", "Settings", "code_reports", "events_each", "events_together", "of_reports", "wanted",
]  # fmt: skip
