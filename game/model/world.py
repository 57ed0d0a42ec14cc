"""A level made ready for play: the columns the rules work on, none of which changes during a game."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from game.model.events import EventSpec
from game.model.headlines import HeadlineSpec
from game.model.level import Level
from game.model.levers import LeverSpec
from game.model.tables import BuyerRow, PlantRow
from game.model.talks import TalksSpec
from game.model.values import Product

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

PRODUCTS: tuple[Product, ...] = get_args(Product)
INPUTS = ("engines", "parts", "steel", "aluminium", "cells")
CA, US, MX = 0, 1, 2
"""Rows of the three countries among COUNTRIES, and of their markets among MARKETS."""
ROW = 3
VEHICLES, PARTS, ENGINES, STEEL, ALUMINIUM, BATTERIES = 0, 2, 3, 4, 5, 6
"""Places in PRODUCTS."""


@dataclass(frozen=True, slots=True, eq=False)
class Mandates:
    """Mandates as columns, sorted by maker, then id; M rows, N markets (CA, US, MX, ROW)."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    row: Mapping[str, int]
    maker: Ints
    origin: Ints
    site: Ints
    """Row of the site it is built at as the level begins; −1 overseas."""
    base: Floats
    """M × N, vehicles a quarter in the base year; for a planned mandate, what it would sell."""
    active: Floats
    """1 where it is built as the level begins, else 0."""
    built: Floats
    """1 where it was built in the base year, if only for a part of it, else 0."""
    us_content: Floats
    home_content: Floats
    complies: Flags
    starts: Ints
    """First row of each maker, for sums by maker."""


@dataclass(frozen=True, slots=True, eq=False)
class Sites:
    """Sites as columns, sorted by id; L rows."""

    ids: tuple[str, ...]
    rows: tuple[PlantRow, ...]
    row: Mapping[str, int]
    country: Ints
    province: Ints
    """Row of the province in PROVINCES; −1 outside Canada."""
    maker: Ints
    """Row of the maker it builds for; −1 where it has none."""
    jobs: Floats
    output: Floats
    """Units a quarter in the base year, from the flows for assembly and from the file for the rest."""
    capacity: Floats
    """Units a quarter at the shifts staffed as the level begins."""
    full: Floats
    """Units a quarter with every shift staffed."""
    shifts: Ints
    assembly: Flags
    canadian: Flags
    norm: Floats
    """Units a quarter that the site's jobs are counted for: the base year's output, or the promised one."""
    place: Ints
    """How many assembly plants, Canadian or foreign as it is, stand before it in the list: it sets its owner's date."""
    twins: tuple[Ints, ...]
    """By maker, the rows of its US assembly plants."""
    alone: Flags
    """Parts makers and mills in Canada that pay their own bills."""


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """A supplier site or crossing, and the line or supplier it feeds."""

    supplier: str
    plant: int
    days_of_stock: float


@dataclass(frozen=True, slots=True, eq=False)
class Sellers:
    """What sells to makers, and metal and batteries to anyone: K columns, those of parts and engines first.

    The last of those first ones stands for a country's parts makers off the map.
    """

    site: Ints
    """Row of the site; −1 off the map."""
    parts: int
    """How many of the columns sell parts and engines."""
    country: Ints
    product: Ints
    duty: Ints
    """3 × K, the place of the duty that CA, US and MX take on it, among 3 × 8 × 8."""
    shares: Floats
    """4 × K, shares of base-year sales by market."""
    elasticity: Floats
    lines: Ints
    """The rows of the assembly sites, A of them."""
    norm: Floats
    """A, units a quarter that each line's demand is counted from."""
    parts_demand: Floats
    """3P × (A + 1): what lines ask of parts makers in each market, from how busy they are, and 1."""
    metal_demand: Floats
    """3R × (A + 1 + P): the same of mills and smelters, from how busy lines and parts makers are."""


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A province: car jobs the map does not carry, and its voice in the country's approval."""

    residual_jobs: float
    approval: float
    weight: float


@dataclass(frozen=True, slots=True, eq=False)
class Began:
    """What jobs and output are measured against: the first morning of the level."""

    jobs: Mapping[str, float]
    """Car jobs by province; the country's under no name."""
    output: float
    """Vehicles a quarter."""


@dataclass(frozen=True, slots=True, eq=False)
class World:
    """Everything of a level that the rules read and never change."""

    level: Level
    makers: tuple[str, ...]
    maker_names: tuple[str, ...]
    maker_row: Mapping[str, int]
    headquarters: Ints
    mandates: Mandates
    sites: Sites
    links: Mapping[str, tuple[Link, ...]]
    crossings: Mapping[str, float]
    sellers: Sellers
    regions: Mapping[str, Region]
    inputs: Floats
    """8 × 5 × 4: assembled in × input (engines, parts, steel, aluminium, cells) × (CA, US, MX, overseas)."""
    input_map: Floats
    """3 × 192: from the change of each duty that CA, US and MX levy (origin × product) to the cost of a car there."""
    parts_map: Floats
    """192: the same, to the duty on parts that a car assembled in the US owes."""
    base_tariffs: Floats
    """8 × 8 × 8: levied by × origin × product, share of value in the base year."""
    base_border: Floats
    """M × N, log of 1 + what crossing the border cost each mandate's cars in the base year, share of value."""
    opening_tariffs: Floats
    maker_base: Floats
    """B × N, vehicles a quarter of each maker in each market in the base year; never 0."""
    market_share: Floats
    """B × N, shares of each market in the base year."""
    market_size: Floats
    """N, vehicles a quarter."""
    deduction: float
    """Share of value that Canada's order deducts from a US car whatever its content."""
    parameters: Mapping[str, float]
    buyers: tuple[BuyerRow, ...]
    """Who may buy an empty plant, sorted by id."""
    levers: Mapping[str, LeverSpec]
    talks: Mapping[str, TalksSpec]
    dated: Mapping[int, tuple[EventSpec, ...]]
    """Events by the calendar quarter they fall in."""
    undated: tuple[EventSpec, ...]
    event: Mapping[str, EventSpec]
    papers: Mapping[int, tuple[HeadlineSpec, ...]]
    """Headlines by each calendar quarter they may be printed in."""
    headline: Mapping[str, HeadlineSpec]
    began: Began
