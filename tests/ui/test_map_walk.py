"""The main screen and its sheets in a real level, at every size, scale and language."""

import pytest

from game.present.desk import desk
from game.present.event_cards import open_cards
from game.ui.scenes.event_card import EventCardScene
from game.ui.scenes.lever import LeverScene
from game.ui.scenes.map import MapScene
from game.ui.scenes.offer import OfferScene
from game.ui.scenes.pick_plant import PickPlantScene
from game.ui.scenes.policy import PolicyScene
from game.ui.theme import Look
from tests.driver import Driver
from tests.ui.map_levels import begun
from tests.ui.test_walk import all_pages

ROOMS = [
    ((1024, 600), 1.0),
    ((1024, 600), 1.5),
    ((1366, 768), 1.0),
    ((1366, 768), 2.0),
    ((1920, 1080), 1.5),
    ((3840, 2160), 2.0),
]


def made(key):
    session = begun(quarters=2)
    if key == "plant":
        scene = MapScene(session)
        scene._pick("site", "windsor_assembly")
        return scene
    if key in ("firm", "partner", "province"):
        scene = MapScene(session)
        scene._pick(key, {"firm": "stellantis", "partner": "US", "province": "ON"}[key])
        return scene
    if key in ("sites", "firms"):
        scene = MapScene(session)
        scene.listed = key
        return scene
    if key == "full draft":
        for site in ("windsor_assembly", "oshawa_assembly", "alliston_assembly", "oakville_assembly"):
            session.order(OfferScene(session, site).view().decision)
        session.order(LeverScene(session, "messaging").decision())
        return MapScene(session)
    return {
        "home": lambda: MapScene(session),
        "offer": lambda: OfferScene(session, "windsor_assembly"),
        "policy": lambda: PolicyScene(session),
        "pick": lambda: PickPlantScene(session, "plant_grant"),
        "event": lambda: EventCardScene(session, open_cards(session)[0].id if open_cards(session) else ""),
    }[key]()


KEYS = (
    "home",
    "plant",
    "firm",
    "partner",
    "province",
    "sites",
    "firms",
    "full draft",
    "offer",
    "policy",
    "pick",
    "event",
)


@pytest.mark.parametrize("tongue", ["en", "fr"])
@pytest.mark.parametrize("key", KEYS)
def test_the_main_screen_fits_every_window_in_a_real_level(key, tongue):
    faults = []
    for size, scale in ROOMS:
        driver = Driver(made(key), size, Look(scale=scale), tongue)
        for page in all_pages(driver):
            faults += [f"{size} {scale:.0%} {page}: {fault}" for fault in driver.faults()]
    assert faults == []


@pytest.mark.parametrize("tongue", ["en", "fr"])
def test_every_lever_of_the_desk_fits_its_sheet(tongue):
    faults = []
    for lever in (one for family in desk(begun(quarters=2)) for one in family.levers if not one.is_offer):
        for size, scale in ROOMS[1:4]:
            driver = Driver(LeverScene(begun(quarters=2), lever.id), size, Look(scale=scale), tongue)
            for page in all_pages(driver):
                faults += [f"{lever.id} {size} {scale:.0%} {page}: {fault}" for fault in driver.faults()]
    assert faults == []
