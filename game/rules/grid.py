"""The grid state is rounded to at the end of each quarter, and the digest taken of it.

Rounding keeps the last bits of a processor's arithmetic out of the game, so that the same decisions
give the same digest on every machine.
"""

from __future__ import annotations

from dataclasses import fields
from hashlib import sha256

import numpy as np

from game.model.state import State, changed

_DECIMALS = {
    "planned": 3, "sold": 3, "shadow": 5, "capacity": 3, "output": 3, "target": 3, "jobs": 3,
    "added_room": 3, "content": 6, "remission": 6, "quota": 3, "imports": 3,
    "retail": 8, "wholesale": 8, "price": 8, "trust": 4,
}  # fmt: skip


def rounded(state: State, before: State) -> State:
    """Return the state on its grid, its arrays read-only; what is as it was before is on it already."""
    changes: dict[str, object] = {}
    for name, decimals in _DECIMALS.items():
        value = getattr(state, name)
        if value is getattr(before, name):
            continue
        column = value.round(decimals)
        column += 0.0
        column.flags.writeable = False
        changes[name] = column
    for name in ("duties", "active", "site_of", "shifts", "scarce", "site_state", "tariffs", "export_tax"):
        getattr(state, name).flags.writeable = False
    for name in ("residual_jobs", "relations", "approval"):
        changes[name] = {key: round(value, 4) for key, value in getattr(state, name).items()}
    changes["off_map"] = round(state.off_map, 6)
    changes["political_capital"] = round(state.political_capital, 4)
    return changed(state, **changes)


def digest(state: State) -> str:
    """Return twelve hexadecimal figures that two states share only if they are the same.

    Pressure and duties are left out: they follow from the rest.
    """
    taken = sha256()
    for field in fields(state):
        if field.name in ("world", "pressure", "duties"):
            continue
        value = getattr(state, field.name)
        if field.name == "papers" and not value:  # so that games from before there were papers keep their digest
            continue
        taken.update(field.name.encode())
        if isinstance(value, np.ndarray):
            scale = 10 ** _DECIMALS.get(field.name, 6)
            taken.update(np.rint(value * scale).astype("<i8").tobytes())
        elif isinstance(value, dict):
            taken.update(repr(sorted(value.items())).encode())
        else:
            taken.update(repr(value).encode())
    return taken.hexdigest()[:12]
