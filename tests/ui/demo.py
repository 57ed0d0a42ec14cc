"""A scene with every control, for the toolkit's own tests and pictures."""

from dataclasses import dataclass, field

import pygame

from game.present.words import _
from game.ui.controls import (
    QUIET,
    Badge,
    Button,
    Canvas,
    Cell,
    Chip,
    Choice,
    Entry,
    Heading,
    Icon,
    IconButton,
    Item,
    ListBox,
    ListColumn,
    Page,
    Pages,
    Pin,
    Rich,
    Rule,
    Scroll,
    Slider,
    Text,
    Toggle,
    card,
    column,
    flow,
    grid,
    overlay,
    row,
    screen,
    spring,
)
from game.ui.scene import Close, Open, Scene


@dataclass(eq=False)
class Demo(Scene):
    """All controls on three panels."""

    layer: str = "jobs"
    rate: float = 25.0
    stance: str = "absorb"
    partner: str = "japan"
    notes: str = ""
    reason: str = ""
    calm: bool = False
    plant: str = "oshawa"
    pressed: list[str] = field(default_factory=list)
    dropped_path: str = ""
    keys: list[int] = field(default_factory=list)

    def title(self):
        return "Controls"

    def _note(self, what, answer=None):
        def pressed():
            self.pressed.append(what)
            return answer

        return pressed

    def _set(self, name):
        def changed(value):
            setattr(self, name, value)

        return changed

    def handle(self, command):
        self.pressed.append(command)
        return super().handle(command)

    def help(self):
        return Open(Sheet())

    def dropped(self, path):
        self.dropped_path = path

    def _canvas(self, event):
        if event.event.type == pygame.KEYDOWN and event.event.key == pygame.K_LEFT:
            self.keys.append(event.event.key)
            return QUIET
        return None

    def _paint(self, surface, rect, theme):
        surface.fill(theme.colour("water"), rect)
        pygame.draw.circle(surface, theme.colour("land"), rect.center, min(rect.size) // 3)

    def build(self, size, theme):
        return screen(
            "Briefing · Q3 2025",
            Pages(
                "panels",
                (
                    Page("acts", _("Trade desk"), Scroll("acts", self._acts(), grow=1), 360, 1),
                    Page("lists", _("Firms"), Scroll("lists", self._lists(), grow=1), 420, 1.4),
                    Page("map", _("Map"), self._map(), 300, 1),
                ),
                grow=1,
            ),
            subtitle="What happened between July and September, and why",
            right=Button("next", "To the map", self._note("next"), "primary", default=True),
            scrolls=False,
        )

    def _acts(self):
        return column(
            card(
                row(Icon("gavel", 26, "red"), Heading("Metals tariff doubled", level=3, grow=1)),
                Badge("REAL · 4 June 2025 · 3 sources", "red", at="start"),
                Text(
                    "The United States now takes 50 % on steel and aluminium. Smelters in Quebec sell into it; "
                    "mills in Hamilton and the Sault lose orders."
                ),
                flow(Badge("Hamilton"), Badge("Saguenay"), Badge("Sault Ste. Marie"), gap=8),
                accent="red",
            ),
            card(
                Slider(
                    "rate",
                    "US tariff on cars",
                    self.rate,
                    0,
                    50,
                    2.5,
                    self._set("rate"),
                    lambda v: f"{v:g} %",
                    25.0,
                    "today 25 %",
                ),
                Choice(
                    "stance",
                    "Stance",
                    (("absorb", "Absorb"), ("remit", "Remit"), ("retaliate", "Retaliate")),
                    self.stance,
                    self._set("stance"),
                ),
                Choice(
                    "partner",
                    "Partner",
                    tuple((id, id.title()) for id in ("japan", "korea", "europe", "mexico", "china", "britain")),
                    self.partner,
                    self._set("partner"),
                    "menu",
                ),
                Entry("reason", "One line of reason", self.reason, self._set("reason"), self._submit, "Because…"),
                Entry("notes", "Notes", self.notes, self._set("notes"), rows=3),
                Toggle("calm", "Reduced motion", self.calm, self._set("calm"), "Nothing on the map travels"),
                gap=14,
            ),
            Button("offer", "Make a conditional offer…", self._note("offer", Open(Sheet())), "dark", command="offer"),
            row(
                Button("legal", "Start legal action", self._note("legal"), grow=1),
                Button("cut", "Cut remission quota", enabled=False, reason="No quota is left to cut", grow=1),
                even=True,
            ),
            Button("drop", "Drop this draft", self._note("drop"), "danger", "trash"),
            Button("quiet", "Look away", self._note("quiet"), "quiet"),
            gap=12,
        )

    def _submit(self, text):
        self.pressed.append(f"submit {text}")

    def _lists(self):
        items = tuple(
            Item(
                id,
                name,
                where,
                "factory",
                "blue",
                (Cell(jobs), Cell(move, "red" if "−" in move else "green", 600), Cell(odds)),
            )
            for id, name, where, jobs, move, odds in (
                ("oshawa", "Oshawa Assembly", "General Motors · Oshawa", "3 000", "▼ −420", "38 %"),
                ("brampton", "Brampton Assembly", "Stellantis · idle", "3 000", "▼ −3 000", "71 %"),
                ("alliston", "Alliston", "Honda · Alliston", "4 200", "▲ +120", "9 %"),
                ("cambridge", "Cambridge", "Toyota · Cambridge", "8 500", "—", "6 %"),
                ("windsor", "Windsor Assembly", "Stellantis · Windsor", "4 500", "▲ +380", "22 %"),
            )
        )
        columns = (ListColumn("Jobs", 60, keep=True), ListColumn("Change", 80), ListColumn("Pressure", 70))
        return column(
            flow(
                *(
                    Chip(f"layer_{id}", words, lambda layer=id: self._set("layer")(layer), self.layer == id, "", i, 4)
                    for i, (id, words) in enumerate(
                        (("jobs", "Jobs"), ("flows", "Trade flows"), ("tariffs", "Tariffs"), ("approval", "Approval"))
                    )
                )
            ),
            card(
                ListBox(
                    "plants",
                    "Plants",
                    items,
                    self.plant,
                    self._set("plant"),
                    lambda plant: self._note(f"open {plant}", None)(),
                    columns,
                    "Plant",
                ),
                pad=8,
            ),
            card(
                Rich(
                    "why",
                    "**Why it may leave.** The [effective tariff](guide/effective) on a car built here is what counts, "
                    "not the [statutory one](guide/statutory); see also ~assumption~ θ = 7.7.",
                    lambda target: self._note(f"link {target}")(),
                ),
                Rule(),
                row(Text("Jobs", token="muted"), spring(), Text("3 000", weight=600)),
                row(Text("Next model", token="muted"), spring(), Text("Jeep Compass (from 2026)", weight=600)),
            ),
            grid(
                *(
                    card(Text(words, "small", token="muted"), Text(figure, "figure", 600), gap=2)
                    for words, figure in (("Treasury", "$4.2 B"), ("Approval", "51 %"), ("Independence", "31"))
                ),
                cell=130,
            ),
            Button("end", "End the quarter", self._note("end"), "primary", "", "to Q3 2025 · Enter", True),
            gap=12,
        )

    def _map(self):
        return overlay(
            Canvas("canvas", self._paint, self._canvas, label="Map of Canada", grow=1, min_height=200),
            Pin(column(Text("Vehicle assembly", "small"), fill="card", edge="line", radius=8, pad=10), "bottom_left"),
            Pin(
                column(
                    IconButton("rail_map", "Map", self._note("rail_map"), "map", selected=True),
                    IconButton("rail_policy", "Policy", self._note("rail_policy"), "landmark"),
                    IconButton("settings", "Settings", self._note("settings"), "settings", show_label=False),
                    fill="card",
                    radius=8,
                    pad=4,
                ),
                "top_right",
            ),
        )


@dataclass(eq=False)
class Sheet(Scene):
    """A panel over another scene."""

    sheet: bool = True
    sheet_width: int = 520
    first: str | None = "yes"

    def title(self):
        return "Offer"

    def build(self, size, theme):
        return card(
            Heading("Offer to GM Oshawa", level=2),
            Text("The offer goes out at the end of the quarter. Until then it can be changed or dropped."),
            row(
                spring(),
                Button("no", "Keep looking", Close),
                Button("yes", "Put it in the draft", Close, "primary"),
            ),
            pad=24,
            gap=16,
        )
