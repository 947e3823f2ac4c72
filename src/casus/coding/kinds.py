"""Which types of events may tell one happening."""

# Types that one happening may be told under; a general one fits all of its group.
GROUPS: tuple[frozenset[str], ...] = (
    frozenset(
        {
            "air_strike",
            "drone_strike",
            "missile_strike",
            "shelling",
            "bombing",
            "explosion",
            "attack",
            "casualties_reported",
        }
    ),
    frozenset({"bombing", "suicide_bombing", "landmine", "explosion", "attack", "casualties_reported", "massacre"}),
    frozenset(
        {
            "shooting",
            "raid",
            "ambush",
            "armed_clash",
            "attack",
            "assassination",
            "massacre",
            "execution",
            "casualties_reported",
            "looting",
        }
    ),
    frozenset({"ambush", "landmine", "bombing"}),
    frozenset({"property_destruction", "attack", "sabotage", "explosion", "raid"}),
    frozenset({"abduction", "attack", "raid"}),
    frozenset({"suicide_bombing", "raid", "shooting", "attack", "casualties_reported"}),
    frozenset({"chemical_attack", "attack", "shelling", "air_strike", "casualties_reported"}),
)


def same_kind(a: str, b: str) -> bool:
    """Whether two types may tell one happening."""
    return a == b or any(a in group_ and b in group_ for group_ in GROUPS)
