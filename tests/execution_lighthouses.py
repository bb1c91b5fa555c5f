"""A project of two notebooks that write their outputs in plain Python, for the execution tests."""

from __future__ import annotations

from pathlib import Path

from explainer.execution.digest import file

PAPER = '''"""What the engine expects a notebook to write."""
import json
import os
from pathlib import Path

OUT = Path(os.environ["EXPLAINER_OUT"])
VALUES = []


def publish(name, rows):
    folder = OUT / "figures" / name
    folder.mkdir(parents=True)
    (folder / "figure.json").write_text(json.dumps({"id": name, "rows": rows}))


def derive(name, value):
    VALUES.append({"id": name, "value": value})
    (OUT / "derived.json").write_text(json.dumps(VALUES))
    return value
'''

LIGHTS = '''# %% [markdown]
# # How high the lights stand

# %%
import csv
from paper import derive, publish

with open("../data/tables/lights.csv") as stream:
    rows = list(csv.DictReader(stream))

# %%
publish("heights", rows)
derive("highest", max(int(row["value"]) for row in rows))
print(object(), {"fresnel", "argand", "reflector"})
'''

TIDES = '''# %%
import time
from pathlib import Path
from paper import publish

publish("tides", Path("../data/tables/tides.csv").read_text())
print(time.tzname, time.strftime("%H", time.gmtime(0)))
'''

FILES = {
    "requirements.lock": "lamp==1.0\n",
    "data/tables/lights.csv": "id,value\nnorth-point,42\nsouth-rock,31\n",
    "data/tables/tides.csv": "id,value\nspring-tide,6\n",
    "notebooks/paper.py": PAPER,
    "notebooks/lights.py": LIGHTS,
    "notebooks/tides.py": TIDES,
}


def write(root: Path, files: dict[str, str] = FILES) -> Path:
    """Write files below a folder."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder with its digest."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): file(path) for path in files}
