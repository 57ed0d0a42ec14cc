"""Makes the tables of the base level again from the raw ones in ``facts``.

``python levels/canada_2025/build.py`` rewrites them in place; ``--into FOLDER`` writes them elsewhere.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from building import buyers, duties, mandates, network, parameters, plants, references, regions  # noqa: E402
from building.files import write  # noqa: E402
from building.reckoning import reckon  # noqa: E402


def build(folder: Path) -> str:
    """Write every table into ``folder`` and return how the figures add up."""
    sites = plants.site_rows()
    families, flows, sales = mandates.mandates_and_flows(sites)
    room = {str(site["id"]): float(str(site["capacity_now"])) for site in sites}
    write(folder, "plants", sites)
    write(folder, "makers", mandates.makers())
    write(folder, "mandates", families)
    write(folder, "flows", flows)
    write(folder, "tariffs", duties.tariffs())
    write(folder, "inputs", network.inputs())
    write(folder, "links", network.links(room))
    write(folder, "suppliers", network.suppliers())
    write(folder, "metals", network.metals())
    write(folder, "crossings", network.crossings())
    write(folder, "regions", regions.regions(sites))
    write(folder, "buyers", buyers.buyers())
    write(folder, "parameters", parameters.parameters())
    write(folder, "sources", references.sources())
    write(folder, "timeline", references.timeline())
    return reckon(families, flows, sales)


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=HERE, help="folder to write the tables into")
    folder = parser.parse_args().into
    folder.mkdir(parents=True, exist_ok=True)
    print(build(folder))


if __name__ == "__main__":
    main()
