"""Supply stops on both sides of the border."""

from game.model.state import changed
from game.rules.supply import WORKING_DAYS, stop_lines


def test_a_supplier_that_stops_takes_down_the_line_it_feeds_after_its_stock(base):
    uptime, records = stop_lines(changed(base, stops=(("tecumseh_integram", 11),)))
    link = next(link for link in base.world.links["tecumseh_integram"])
    row = base.world.sites.row["windsor_assembly"]
    assert link.plant == row
    assert uptime[row] == 1 - (11 - link.days_of_stock) / WORKING_DAYS
    assert [record.site for record in records] == ["windsor_assembly"]


def test_a_blocked_bridge_stops_lines_in_both_countries(base):
    uptime, records = stop_lines(changed(base, stops=(("ambassador_bridge", 10),)))
    countries = {base.world.sites.rows[base.world.sites.row[record.site]].country for record in records}
    assert {"CA", "US"} <= countries
    assert (uptime >= 0).all()
    assert (uptime <= 1).all()


def test_stock_covers_a_short_stop(base):
    uptime, records = stop_lines(changed(base, stops=(("tecumseh_integram", 1),)))
    assert records == []
    assert uptime[base.world.sites.row["windsor_assembly"]] == 1
