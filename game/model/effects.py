"""What an event or a lever may change: a closed set, so that a level from a stranger is safe to open.

In a file an effect is a single key with its details: ``{change_approval: {province: ON, by: 2}}``.
Where a lever acts on what the player chose, ``site``, ``maker``, ``partner`` or ``product`` is ``target``,
and a figure the player sets is left out.
"""

from __future__ import annotations

from functools import cached_property

from pydantic import Field

from game.model.effects_sites import (
    AddRoom,
    ChangeIndependence,
    ChangePressure,
    ChangeSiteJobs,
    EndMandate,
    HoldDecision,
    KeepAfloat,
    MoveMandate,
    OpenMandate,
    PayPerCar,
    SetShifts,
    SetSiteState,
    SlowLayoffs,
    StopCrossing,
    StopSite,
)
from game.model.effects_table import (
    ChangeApproval,
    ChangeCapital,
    ChangeFear,
    ChangeHazard,
    ChangeRelations,
    ChangeTreasury,
    ChangeTrust,
    EndTalks,
    FireEvent,
    OpenTalks,
    PayEachQuarter,
    SuspendTalks,
)
from game.model.effects_trade import (
    ChangeContent,
    ChangeCost,
    ChangeDemand,
    ChangePreference,
    ChangeTradeCost,
    SetContent,
    SetExportTax,
    SetOffset,
    SetRemission,
    SetTariff,
    Withhold,
)
from game.model.values import OneOf

__all__ = [
    "AddRoom",
    "ChangeApproval",
    "ChangeCapital",
    "ChangeContent",
    "ChangeCost",
    "ChangeDemand",
    "ChangeFear",
    "ChangeHazard",
    "ChangeIndependence",
    "ChangePreference",
    "ChangePressure",
    "ChangeRelations",
    "ChangeSiteJobs",
    "ChangeTradeCost",
    "ChangeTreasury",
    "ChangeTrust",
    "Effect",
    "EffectSpec",
    "EndMandate",
    "EndTalks",
    "FireEvent",
    "HoldDecision",
    "KeepAfloat",
    "MoveMandate",
    "OpenMandate",
    "OpenTalks",
    "PayEachQuarter",
    "PayPerCar",
    "SetContent",
    "SetExportTax",
    "SetOffset",
    "SetRemission",
    "SetShifts",
    "SetSiteState",
    "SetTariff",
    "SlowLayoffs",
    "StopCrossing",
    "StopSite",
    "SuspendTalks",
    "Withhold",
]

Effect = (
    SetTariff | SetExportTax | Withhold | SetContent | ChangeContent | SetOffset | SetRemission | ChangeRelations
    | ChangeApproval | ChangeCapital | ChangeTreasury | ChangeTrust | ChangeFear | ChangeHazard | StopSite
    | StopCrossing | ChangeDemand | ChangePreference | ChangeCost | ChangeTradeCost | MoveMandate | EndMandate
    | OpenMandate | SetShifts | SetSiteState | AddRoom | ChangeSiteJobs | ChangePressure | HoldDecision | KeepAfloat
    | SlowLayoffs | PayEachQuarter | PayPerCar | ChangeIndependence | FireEvent | OpenTalks | SuspendTalks | EndTalks
)  # fmt: skip


class EffectSpec(OneOf):
    """One change, as a single key with its details; ``after`` puts it off by some quarters."""

    set_tariff: SetTariff | None = None
    set_export_tax: SetExportTax | None = None
    withhold: Withhold | None = None
    set_content: SetContent | None = None
    change_content: ChangeContent | None = None
    set_offset: SetOffset | None = None
    set_remission: SetRemission | None = None
    change_relations: ChangeRelations | None = None
    change_approval: ChangeApproval | None = None
    change_capital: ChangeCapital | None = None
    change_treasury: ChangeTreasury | None = None
    change_trust: ChangeTrust | None = None
    change_fear: ChangeFear | None = None
    change_hazard: ChangeHazard | None = None
    stop_site: StopSite | None = None
    stop_crossing: StopCrossing | None = None
    change_demand: ChangeDemand | None = None
    change_preference: ChangePreference | None = None
    change_cost: ChangeCost | None = None
    change_trade_cost: ChangeTradeCost | None = None
    move_mandate: MoveMandate | None = None
    end_mandate: EndMandate | None = None
    open_mandate: OpenMandate | None = None
    set_shifts: SetShifts | None = None
    set_site_state: SetSiteState | None = None
    add_room: AddRoom | None = None
    change_site_jobs: ChangeSiteJobs | None = None
    change_pressure: ChangePressure | None = None
    hold_decision: HoldDecision | None = None
    keep_afloat: KeepAfloat | None = None
    slow_layoffs: SlowLayoffs | None = None
    pay_each_quarter: PayEachQuarter | None = None
    pay_per_car: PayPerCar | None = None
    change_independence: ChangeIndependence | None = None
    fire_event: FireEvent | None = None
    open_talks: OpenTalks | None = None
    suspend_talks: SuspendTalks | None = None
    end_talks: EndTalks | None = None
    after: int = Field(default=0, ge=0, le=40, description="quarters before it takes hold")

    @cached_property
    def effect(self) -> Effect:
        """The one change this entry makes."""
        effect: Effect = getattr(self, self._set()[0])
        return effect
