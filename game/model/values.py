"""The small values level files are written in: ids, rates, money, quarters and texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class Spec(BaseModel):
    """Level data: an unknown key is a mistake, a wrong type is refused, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)


Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60, description="lower-case letters, figures and _")]
Country = Literal["CA", "US", "MX", "JP", "KR", "EU", "GB", "CN"]
Partner = Literal["US", "MX", "JP", "KR", "EU", "GB", "CN"]
Market = Literal["CA", "US", "MX", "ROW"]
Province = Literal["BC", "AB", "SK", "MB", "ON", "QC", "NB", "NS", "PE", "NL", "YT", "NT", "NU"]
Product = Literal["vehicles", "trucks", "parts", "engines", "steel", "aluminium", "batteries", "critical_minerals"]
Chance = Literal["never", "rare", "unlikely", "even", "likely", "certain"]
Certainty = Literal["published", "estimate", "assumption", "calibrated"]
Difficulty = Literal["gentle", "fair", "harsh"]
Store = Literal["jobs", "output", "independence", "prices", "treasury", "political_capital", "approval", "relations"]

COUNTRIES: tuple[Country, ...] = ("CA", "US", "MX", "JP", "KR", "EU", "GB", "CN")
MARKETS: tuple[Market, ...] = ("CA", "US", "MX", "ROW")
PROVINCES: tuple[Province, ...] = ("BC", "AB", "SK", "MB", "ON", "QC", "NB", "NS", "PE", "NL", "YT", "NT", "NU")

PROBABILITY: dict[Chance, float] = {
    "never": 0.0,
    "rare": 0.03,
    "unlikely": 0.12,
    "even": 0.5,
    "likely": 0.75,
    "certain": 1.0,
}

_PERCENT = re.compile(r"^([+-]?[0-9]{1,9}(?:\.[0-9]{1,15})?) ?%\Z")
_MONEY = re.compile(r"^([+-]?)\$?([0-9]{1,15}(?:\.[0-9]{1,9})?) ?([kMB]?)\Z")
_QUARTER = re.compile(r"^([0-9]{4})Q([1-4])\Z")
_UNITS = {"": 1, "k": 1_000, "M": 1_000_000, "B": 1_000_000_000}


def read_rate(value: Any) -> Any:
    """Turn ``"25%"`` into 0.25; leave numbers alone and refuse the rest."""
    if isinstance(value, str):
        found = _PERCENT.match(value)
        if not found:
            raise PydanticCustomError("rate", "write a rate as 25% or 0.25")
        return float(found.group(1)) / 100
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PydanticCustomError("rate", "write a rate as 25% or 0.25")
    return float(value)


def read_money(value: Any) -> Any:
    """Turn ``"220M"`` or ``"1.5B"`` into whole dollars; leave whole numbers alone and refuse the rest."""
    if isinstance(value, str):
        found = _MONEY.match(value)
        if not found:
            raise PydanticCustomError("money", "write money as 220M, 1.5B or whole dollars")
        sign, figure, unit = found.groups()
        return round(float(figure) * _UNITS[unit]) * (-1 if sign == "-" else 1)
    if isinstance(value, bool) or not isinstance(value, int):
        raise PydanticCustomError("money", "write money as 220M, 1.5B or whole dollars")
    return value


Rate = Annotated[
    float,
    BeforeValidator(read_rate, json_schema_input_type=float | str),
    Field(ge=0, le=3, description="a share of value: 25% or 0.25"),
]
Share = Annotated[
    float,
    BeforeValidator(read_rate, json_schema_input_type=float | str),
    Field(ge=0, le=1, description="a share from 0% to 100%"),
]
Change = Annotated[
    float,
    BeforeValidator(read_rate, json_schema_input_type=float | str),
    Field(ge=-1, le=5, description="a change in proportion: -5% or -0.05"),
]
Money = Annotated[
    int,
    BeforeValidator(read_money, json_schema_input_type=int | str),
    Field(ge=-(10**12), le=10**12, description="dollars: 220M, 1.5B or whole dollars"),
]
Points = Annotated[
    float, BeforeValidator(lambda v: float(v) if type(v) is int else v), Field(ge=-100, le=100, description="points")
]
Lasting = Annotated[int | None, Field(default=None, gt=0, le=80, description="quarters it lasts; left out, for good")]
"""For how long a change holds, in a level file."""


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a calendar year, written ``2025Q2``."""

    year: int
    part: int

    @classmethod
    def read(cls, value: Any) -> Quarter:
        """Return the quarter a file writes as ``2025Q2``."""
        if isinstance(value, Quarter):
            return value
        found = _QUARTER.match(value) if isinstance(value, str) else None
        if not found:
            raise PydanticCustomError("quarter", "write a quarter as 2025Q2")
        return cls(int(found.group(1)), int(found.group(2)))

    def plus(self, quarters: int) -> Quarter:
        """Return the quarter so many later, or earlier when negative."""
        return Quarter.at(self.index + quarters)

    @classmethod
    def at(cls, index: int) -> Quarter:
        """Return the quarter with this ``index``."""
        return cls(index // 4, index % 4 + 1)

    @property
    def index(self) -> int:
        """Quarters since the year 0, for counting."""
        return self.year * 4 + self.part - 1

    def __str__(self) -> str:
        return f"{self.year}Q{self.part}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": "^[0-9]{4}Q[1-4]$", "description": "a quarter, written 2025Q2"}


class OneOf(Spec):
    """A mapping with exactly one of its keys set."""

    @model_validator(mode="after")
    def _exactly_one(self) -> OneOf:
        if len(self._set()) != 1:
            raise PydanticCustomError(
                "one_key", "give exactly one key, such as {example}", {"example": self._example()}
            )
        return self

    def _set(self) -> list[str]:
        return [name for name in self._keys() if getattr(self, name) is not None]

    @classmethod
    def _keys(cls) -> list[str]:
        return [name for name, field in cls.model_fields.items() if field.default is None]

    @classmethod
    def _example(cls) -> str:
        return f"{{{cls._keys()[0]}: …}}"


class Text(Spec):
    """Words a player reads, in both languages."""

    en: str = Field(min_length=1)
    fr: str = Field(default="", description="left empty, the English is shown and a problem reminds you")

    def said(self, language: str) -> str:
        """Return the words in ``language``, or the English where there is no other."""
        return self.fr if language == "fr" and self.fr else self.en


def _read_text(value: Any) -> Any:
    return {"en": value} if isinstance(value, str) else value


Words = Annotated[Text, BeforeValidator(_read_text, json_schema_input_type=Text | str)]
Many = Field(default=(), strict=False)
