import pygame

from game.present.shapes.parts import Bar
from game.ui.canvas.chart_ink import round_steps, spread
from game.ui.canvas.charts import ChartBox, Fan, Multiples, Series, SignedBars, Small, Spark, Waterfall, WaterRow
from game.ui.controls import column
from game.ui.scene import Scene
from game.ui.theme import Theme
from tests.driver import Driver

BARS = SignedBars((Bar("US tariff", 38, "+38", "US tariff: 38 more points"), Bar("Clawback", -14, "−14", "14 fewer")))
FALL = Waterfall(
    (WaterRow("Tariff", 100, 70, "−30", "red"), WaterRow("Offer", 70, 80, "+10", "green")), 100, "100", 80, "80", "−20"
)
FAN = Fan(
    (Series("draft", (3.0, 2.0, 2.5), bands=(((2.0, 1.0, 1.0), (4.0, 3.0, 3.0)),)), Series("nothing", (3.0, 1.0, 0)))
)


class Charts(Scene):
    def build(self, size, theme):
        small = Small("Jobs", (Series("you", (1.0, 2.0)),), "2")
        return column(
            ChartBox("bars", BARS, label="Why it may leave"),
            ChartBox("fall", FALL, label="Jobs"),
            ChartBox("fan", FAN, label="If you act now"),
            ChartBox("many", Multiples((small, small)), label="Since the start"),
            ChartBox("spark", Spark((1.0, 3.0, 2.0)), label="", still=True),
        )


def _heights(chart):
    """The rows that a chart draws in, of a picture 100 high."""
    surface = pygame.Surface((200, 100))
    surface.fill("white")
    chart.paint(surface, surface.get_rect(), Theme("day", 1.0))
    inked = [y for y in range(100) if any(surface.get_at((x, y))[:3] != (255, 255, 255) for x in range(0, 200, 2))]
    return inked[-1] - inked[0]


def test_a_small_change_looks_small():
    history = (125_000.0, 124_990.0, 124_952.0)
    assert _heights(Spark(history)) > 80
    assert _heights(Spark(history, span=6_250.0)) < 20
    assert _heights(Fan((Series("", history, "red"),), axis=False)) > 60
    assert _heights(Fan((Series("", history, "red"),), axis=False, span=6_250.0)) < 20


def test_the_last_line_of_a_waterfall_has_room_for_its_words():
    theme = Theme("day", 1.0)
    chart = Waterfall((), 10.0, "10", 8.0, "8", "−2", "red", foot="Variation depuis le tout début de la partie")
    labels, _figures, _asides = chart._columns(theme, 900)
    assert labels >= theme.font("body", 600).width(chart.foot)


def test_arrows_go_through_the_parts_of_a_chart_and_say_each():
    driver = Driver(Charts())
    driver.press("tab", "down", "down")
    assert driver.spoken("bars").value == "14 fewer"


def test_a_chart_lets_the_focus_go_past_its_last_part():
    driver = Driver(Charts())
    driver.press("tab", "down", "down", "down")
    assert driver.focus == "fall"


def test_every_chart_finds_room_at_every_size():
    for size in ((1024, 600), (3840, 2160)):
        driver = Driver(Charts(), size)
        driver.draw()
        assert driver.overflows == []


def test_a_fan_says_every_line_at_a_point():
    assert FAN.said(1) == "draft: 2; nothing: 1"


def test_steps_of_an_axis_are_round_numbers_within_it():
    assert round_steps(930, 3210, 4) == [1000, 2000, 3000]


def test_names_at_the_ends_of_lines_stay_apart_and_in_order():
    assert spread([10, 12, 50], 10, 0, 100) == [10, 20, 50]


def test_titles_and_values_of_small_charts_never_meet():
    theme = Driver(Charts()).stage.ui.theme
    charts = tuple(Small(title, (), "119 266") for title in ("Emplois de l’auto", "Prix des voitures", "Enveloppe"))
    many = Multiples(charts, cell=120)
    widest = max(
        theme.font("small", 500).width(one.title) + theme.font("small", 600).width(one.value) for one in charts
    )
    for width in range(200, 900, 50):
        cells = many._cells(theme, pygame.Rect(0, 0, width, 400))
        assert len({cell.y for cell in cells}) == 3 or min(cell.w for cell in cells) > widest
