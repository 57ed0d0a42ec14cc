from dataclasses import replace
from itertools import combinations, pairwise, product

import pygame
import pytest

from game.ui.canvas import map_ground
from game.ui.canvas.map_canvas import MapCanvas
from game.ui.canvas.map_input import MapInput
from game.ui.scenes.backdrop import Backdrop
from game.ui.theme import Theme
from tests.ui.map_make import approval_view, flows_view, jobs_view, tariffs_view

RECT = pygame.Rect(64, 60, 922, 580)


def shown(view, place="lakes", theme=None, rect=RECT, at=None):
    """A map at rest, and the surface it was drawn on."""
    canvas = MapCanvas(theme or Theme("day", 1.0))
    surface = pygame.Surface((rect.right, rect.bottom), 0, 32)
    canvas.set_view(view)
    canvas.fit(place)
    canvas.set_size(rect)
    if at is not None:
        canvas.look_at(*at, at_once=True)
    settle(canvas)
    canvas.draw(surface, rect)
    return canvas, surface


def settle(canvas):
    for _ in range(2000):
        canvas.update(0.05)
        if not canvas.busy:
            return
    raise AssertionError("the map never came to rest")


def spot(canvas, id):
    left, top = canvas.camera.corner(canvas.camera.now)
    found = next(s for s, _ in canvas.picture.shown if id in {m.id for m in s.sites})
    return round(found.x - left + RECT.x), round(found.y - top + RECT.y)


def press(handler, kind, **facts):
    return handler.handle(pygame.event.Event(kind, **facts))


SIGHTS = [(-95.0, 40.0, 0.14), (-82.0, 43.0, 0.4), (-81.0, 43.2, 0.8), (-79.8, 43.6, 1.6), (-80.0, 43.6, 4.0)]


@pytest.mark.parametrize(("sight", "unit"), list(product(SIGHTS, [1.0, 1.5])))
@pytest.mark.parametrize("view", [jobs_view, flows_view, tariffs_view, approval_view])
def test_no_label_covers_another_or_a_mark_or_leaves_the_window(view, sight, unit):
    canvas, _ = shown(view(), theme=Theme("day", unit), at=sight)
    picture = canvas.picture
    rects = [p.rect for p in picture.labels] + [n.rect for n in picture.names]
    assert rects
    assert [(a, b) for a, b in combinations(rects, 2) if a.colliderect(b)] == []
    window = pygame.Rect(0, 0, *RECT.size)
    assert [r for r in rects if not window.contains(r) or r.colliderect(picture.legend.rect)] == []
    covered = [
        (p.wish.id, s.id)
        for p in picture.labels
        for s, box in picture.shown
        if p.rect.colliderect(box)
        if p.wish.id != s.id
    ]
    assert covered == []


@pytest.mark.parametrize("sight", SIGHTS)
def test_every_site_in_the_window_stands_there_alone_or_in_a_cluster(sight):
    canvas, _ = shown(jobs_view(), at=sight)
    ids = [m.id for s, _ in canvas.picture.shown for m in s.sites]
    assert len(ids) == len(set(ids))


def test_from_near_no_marks_overlap_much():
    canvas, _ = shown(jobs_view(), at=(-79.8, 43.6, 2.4))
    for (one, _), (other, _) in combinations(canvas.picture.shown, 2):
        apart = ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5
        assert apart > 0.7 * (one.radius + other.radius)


def test_the_selected_site_and_those_at_risk_are_named():
    canvas, surface = shown(jobs_view(), "corridor")
    canvas.select("CA-MAG-INT")
    settle(canvas)
    canvas.draw(surface, RECT)
    named = {p.wish.id for p in canvas.picture.labels}
    assert {"CA-STL-BRA", "CA-FOR-OAK", "CA-GM-OSH", "CA-MAG-INT"} <= named


def test_labels_stay_clear_of_what_is_drawn_over_the_map():
    canvas, surface = shown(jobs_view())
    over = pygame.Rect(RECT.x + 300, RECT.y + 180, 300, 150)
    canvas.set_obstacles([over])
    assert canvas.needs_frame
    canvas.draw(surface, RECT)
    assert not [p for p in canvas.picture.labels if p.rect.move(RECT.topleft).colliderect(over)]


def test_a_click_on_a_mark_selects_its_site():
    canvas, _ = shown(jobs_view())
    handler, place = MapInput(canvas), spot(canvas, "CA-STL-BRA")
    press(handler, pygame.MOUSEBUTTONDOWN, button=1, pos=place)
    done = press(handler, pygame.MOUSEBUTTONUP, button=1, pos=place)
    assert (done.clicked.kind, done.clicked.id) == ("site", "CA-STL-BRA")
    assert canvas.selected == "CA-STL-BRA"


def test_a_click_on_a_label_counts_as_one_on_its_mark():
    canvas, _ = shown(jobs_view())
    placed = next(p for p in canvas.picture.labels if p.wish.id == "CA-ALG-SSM")
    assert canvas.hit(placed.rect.move(RECT.topleft).center).id == "CA-ALG-SSM"


def test_a_click_on_a_cluster_goes_closer_until_it_opens():
    canvas, surface = shown(jobs_view(), "continent")
    handler, before = MapInput(canvas), canvas.camera.now.ppk
    gathered = next(s for s, _ in canvas.picture.shown if s.gathered and len(s.sites) > 5)
    place = spot(canvas, gathered.sites[0].id)
    press(handler, pygame.MOUSEBUTTONDOWN, button=1, pos=place)
    done = press(handler, pygame.MOUSEBUTTONUP, button=1, pos=place)
    settle(canvas)
    canvas.draw(surface, RECT)
    assert done.clicked.kind == "cluster"
    assert canvas.camera.now.ppk > before
    assert all(s.id != gathered.id or len(s.sites) < len(gathered.sites) for s, _ in canvas.picture.shown)


def test_flows_borders_and_provinces_can_be_hit():
    canvas, _ = shown(flows_view())
    ribbon = canvas.picture.flows.ribbons[-1]
    left, top = canvas.camera.corner(canvas.camera.now)
    hits = {canvas.hit((round(x - left + RECT.x), round(y - top + RECT.y))).id for x, y in ribbon.line}
    assert ribbon.id in hits
    canvas, _ = shown(tariffs_view())
    plate = next(p for p in canvas.picture.labels if p.wish.id == "ca-us")
    assert canvas.hit(plate.rect.move(RECT.topleft).center).kind == "border"
    x, y = canvas.camera.to_screen(0, 0)
    assert canvas.hit((round(x) + RECT.x, round(y) + RECT.y)).id.startswith("US-")


def test_a_drag_slides_the_map_and_is_not_a_click():
    canvas, _ = shown(jobs_view())
    handler, before = MapInput(canvas), canvas.camera.to_map(0, 0)
    press(handler, pygame.MOUSEBUTTONDOWN, button=1, pos=(500, 300))
    press(handler, pygame.MOUSEMOTION, pos=(450, 280), rel=(-50, -20), buttons=(1, 0, 0))
    done = press(handler, pygame.MOUSEBUTTONUP, button=1, pos=(450, 280))
    assert done.clicked is None
    moved = canvas.camera.to_map(0, 0)
    assert (moved[0] - before[0]) * canvas.camera.now.ppk == pytest.approx(50, abs=1)
    assert (moved[1] - before[1]) * canvas.camera.now.ppk == pytest.approx(20, abs=1)


def test_keys_zoom_pan_and_step_from_site_to_site():
    canvas, _ = shown(jobs_view())
    handler, start = MapInput(canvas), canvas.camera.goal
    press(handler, pygame.KEYDOWN, key=pygame.K_PLUS, mod=0)
    assert canvas.camera.goal.ppk > start.ppk
    press(handler, pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0)
    assert canvas.camera.goal.x > start.x
    press(handler, pygame.KEYDOWN, key=pygame.K_PAGEDOWN, mod=0)
    first = canvas.selected
    press(handler, pygame.KEYDOWN, key=pygame.K_PAGEDOWN, mod=0)
    assert first not in (None, canvas.selected)
    press(handler, pygame.KEYDOWN, key=pygame.K_PAGEUP, mod=0)
    assert canvas.selected == first
    assert not press(handler, pygame.KEYDOWN, key=pygame.K_q, mod=0).taken


def test_stepping_reaches_every_site_and_brings_it_into_sight():
    canvas, _ = shown(jobs_view())
    seen = set()
    for _ in jobs_view().sites:
        seen.add(canvas.step(1))
        x, y = (canvas.camera.width / 2, canvas.camera.height / 2)
        settle(canvas)
        left, top = canvas.camera.corner(canvas.camera.now)
        canvas.picture.arrange(canvas.theme, canvas.camera, [])
        found = next(s for s, _ in canvas.picture.shown if s.id == canvas.selected)
        assert abs(found.x - left - x) < x
        assert abs(found.y - top - y) < y
    assert len(seen) == len(jobs_view().sites)


def test_shift_and_an_arrow_select_the_next_site_that_way():
    canvas, _ = shown(jobs_view())
    canvas.select("CA-ALG-SSM")
    canvas.step_towards(1, 0)
    chosen = next(s for s in canvas.view.sites if s.id == canvas.selected)
    assert chosen.lon > -84.365


def test_nothing_is_drawn_while_nothing_changes():
    canvas, _ = shown(flows_view())
    assert not canvas.busy
    assert not any(canvas.update(0.1) for _ in range(20))
    canvas.set_view(flows_view())
    canvas.select(canvas.selected)
    canvas.hover(None)
    assert not canvas.needs_frame
    canvas.hover("CA-STL-BRA")
    assert canvas.needs_frame


def test_the_same_view_gives_the_same_picture():
    _, one = shown(flows_view())
    _, other = shown(flows_view())
    assert pygame.image.tobytes(one, "RGB") == pygame.image.tobytes(other, "RGB")


def test_coming_back_by_another_way_gives_the_same_picture():
    canvas, one = shown(jobs_view())
    again = one.copy()
    sight = canvas.camera.now
    canvas.zoom(1.7, (300, 300))
    settle(canvas)
    canvas.draw(again, RECT)
    canvas.camera.go(sight, 0)
    settle(canvas)
    canvas.picture._stuck.clear()
    canvas.draw(again, RECT)
    assert pygame.image.tobytes(one, "RGB") == pygame.image.tobytes(again, "RGB")


def test_the_ground_is_painted_a_tile_at_a_time_and_the_seen_part_first(monkeypatch):
    canvas, _ = shown(jobs_view())
    canvas.zoom(1.3)
    clock = iter(range(10**6))
    monkeypatch.setattr(map_ground, "perf_counter", lambda: float(next(clock)))
    canvas.camera.update(9)
    side = map_ground.SIDE
    most = (RECT.w // side + 2) * (RECT.h // side + 2)
    start = canvas.steps
    counts = []
    while not canvas._ground.ready(canvas.camera):
        canvas.update(0.016)
        counts.append(canvas.steps)
    assert all(b - a == 1 for a, b in pairwise([start, *counts]))
    assert len(counts) <= most


def test_the_first_picture_is_whole_within_a_dozen_turns_of_a_slow_machine(monkeypatch):
    canvas, surface = MapCanvas(Theme("day", 1.0)), pygame.Surface((RECT.right, RECT.bottom), 0, 32)
    canvas.set_view(jobs_view())
    canvas.fit("lakes")
    clock = iter(range(10**6))
    monkeypatch.setattr(map_ground, "perf_counter", lambda: 0.008 * next(clock))  # what a tile takes
    turns = 0
    while not canvas.crisp:
        canvas.draw(surface, RECT)
        canvas.update(0.016)
        turns += 1
        assert turns <= 12


def test_while_zooming_the_older_picture_stands_in():
    canvas, surface = shown(jobs_view())
    canvas.zoom(1.6)
    canvas.camera.update(0.05)
    surface.fill((255, 0, 255))
    canvas.draw(surface, RECT)
    seen = pygame.surfarray.array3d(surface.subsurface(RECT))
    assert not ((seen == (255, 0, 255)).all(axis=2)).any()


def test_with_reduced_motion_a_zoom_arrives_at_once():
    canvas, _ = shown(jobs_view(), theme=Theme("day", 1.0, reduced_motion=True))
    canvas.zoom(1.5)
    assert not canvas.camera.moving


@pytest.mark.parametrize("palette", ["night", "contrast", "distinct"])
def test_another_palette_changes_the_picture_and_not_the_places(palette):
    canvas, one = shown(jobs_view())
    before = [(s.id, box) for s, box in canvas.picture.shown]
    canvas.set_theme(Theme(palette, 1.0))
    settle(canvas)
    other = one.copy()
    canvas.draw(other, RECT)
    assert [(s.id, box) for s, box in canvas.picture.shown] == before
    if palette != "distinct":
        assert pygame.image.tobytes(one, "RGB") != pygame.image.tobytes(other, "RGB")


def test_a_filled_province_takes_a_colour_of_its_own():
    canvas, one = shown(approval_view(), "continent")
    view = approval_view()
    other = one.copy()
    canvas.set_view(replace(view, areas=tuple(replace(a, level=-a.level) for a in view.areas)))
    settle(canvas)
    canvas.draw(other, RECT)
    x, y = canvas.camera.to_screen(float(-300), float(-1000))
    at = round(x) + RECT.x, round(y) + RECT.y
    assert one.get_at(at) != other.get_at(at)


def test_few_flows_are_drawn_and_the_legend_says_how_many_are_not():
    view = replace(flows_view(80), most_arcs=8)
    canvas, _ = shown(view, "continent")
    drawn = canvas.picture.flows.ribbons
    assert len(drawn) <= 8
    assert sum(len(r.arcs) for r in drawn) + canvas.picture.flows.dropped <= len(view.arcs)
    assert canvas.picture.flows.dropped > 0


def test_flows_whose_ends_meet_are_one_ribbon():
    view = flows_view()
    twin = replace(view.arcs[0], id="twin")
    canvas, _ = shown(replace(view, arcs=(view.arcs[0], twin)), "continent")
    assert [{a.id for a in r.arcs} for r in canvas.picture.flows.ribbons] == [{view.arcs[0].id, "twin"}]


@pytest.mark.speed
def test_a_frame_at_rest_costs_less_than_a_few_tiles_of_ground():
    from time import perf_counter

    canvas, surface = shown(flows_view())
    started, steps = perf_counter(), canvas.steps
    canvas.zoom(1.3)
    canvas.camera.update(9)
    settle(canvas)
    tile = (perf_counter() - started) / (canvas.steps - steps)
    frames = []
    for _ in range(30):
        started = perf_counter()
        canvas.draw(surface, RECT)
        frames.append(perf_counter() - started)
    assert sorted(frames)[15] < 4 * tile


def test_the_legend_stands_clear_of_the_crowd_and_a_click_folds_it():
    canvas, surface = shown(jobs_view(), "corridor")
    handler, legend = MapInput(canvas), canvas.picture.legend
    under = [s for s, box in canvas.picture.shown if box.colliderect(legend.rect)]
    assert len(under) <= 3
    whole, place = legend.rect.copy(), legend.rect.move(RECT.topleft).center
    press(handler, pygame.MOUSEBUTTONDOWN, button=1, pos=place)
    assert press(handler, pygame.MOUSEBUTTONUP, button=1, pos=place).clicked is None
    canvas.draw(surface, RECT)
    assert legend.rect.h < whole.h / 2
    canvas.toggle_legend()
    canvas.draw(surface, RECT)
    assert legend.rect.size == whole.size


def test_a_legend_that_would_cover_much_keeps_to_its_title():
    small = pygame.Rect(0, 0, 560, 400)
    canvas, _ = shown(jobs_view(), theme=Theme("day", 1.5), rect=small)
    assert 0 < canvas.picture.legend.rect.w * canvas.picture.legend.rect.h < 0.1 * 560 * 400


def test_the_legend_takes_the_colours_of_every_palette():
    canvas, surface = shown(jobs_view(), theme=Theme("distinct", 1.0))
    canvas.set_theme(Theme("day", 1.0))
    settle(canvas)
    canvas.draw(surface, RECT)
    _, fresh = shown(jobs_view())
    rect = canvas.picture.legend.rect.inflate(-20, -20).move(RECT.topleft)
    drawn, wanted = (pygame.image.tobytes(one.subsurface(rect), "RGB") for one in (surface, fresh))
    assert drawn == wanted


def test_a_map_that_lies_partly_outside_the_window_is_painted_once():
    backdrop, window = Backdrop(jobs_view()), pygame.Surface((400, 300), 0, 32)
    rect, theme = pygame.Rect(20, 120, 360, 260), Theme("day", 1.0)
    backdrop.paint(window, rect, theme)
    canvas = backdrop._canvas
    while backdrop.busy:
        backdrop.tick(0.05)
    backdrop.paint(window, rect, theme)
    assert backdrop._canvas is canvas
    assert canvas.rect == rect
