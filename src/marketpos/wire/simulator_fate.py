"""What can happen in a simulated shop, and how often."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from marketpos.wire.simulator_disk import FORGOTTEN, MET
from marketpos.wire.simulator_world import SKEWS_MS, World

MOST_PCS = 3


def live_on(world: World, turns: int) -> None:
    """Let that many things happen, in a market of one kind or another."""
    what, how_often = world.chance.choice(_MARKETS)
    for _ in range(turns):
        world.now_ms += world.chance.randrange(1_000, 600_000)
        world.chance.choices(what, cum_weights=how_often)[0](world)


def sell(world: World) -> None:
    """A few sales on one PC."""
    pc = world.any_pc()
    for _ in range(world.chance.randint(1, 4)):
        world.record(pc, "sale")


def meet(world: World) -> None:
    """A new regular, with a key of their own."""
    pc, customer = world.any_pc(), world.mint()
    pc.disk.keys[customer] = b"key" + customer
    world.record(pc, MET, customer)


def forget(world: World) -> None:
    """A regular asks to be forgotten, on whichever PC."""
    pc = world.any_pc()
    known = [one for one, key in pc.disk.keys.items() if key]
    if known:
        world.record(pc, FORGOTTEN, world.chance.choice(known))


def turn_clock(world: World) -> None:
    """A battery dies, or somebody sets the clock."""
    world.any_pc().skew_ms = world.chance.choice(SKEWS_MS)


def talk(world: World) -> None:
    """A PC speaks to the hub over a bad line, for a while."""
    pc = world.any_pc()
    for _ in range(world.chance.choice((1, 2, 5, 20))):
        if not world.exchange(pc, faults=True):
            return


def arrive_late(world: World) -> None:
    """A request that somebody on the way kept reaches the hub once more."""
    if world.late:
        request = world.chance.choice(world.late)
        world.hub.answer(request, world.now_ms)
        world.expected.update(world.hub.ids)
        world.say("an old request arrives once more")


def hub_tells(world: World) -> None:
    """Somebody joins by phone."""
    world.hub.tell(world.now_ms)
    world.expected.update(world.hub.ids)


def back_up(world: World) -> None:
    """A PC copies its book to a stick."""
    pc = world.any_pc()
    pc.backup = pc.disk.copied()
    world.say(f"{pc.name} is backed up")


def restore(world: World) -> None:
    """A PC goes on from its backup."""
    world.mourn()
    pc = world.any_pc()
    pc.disk = pc.backup.copied()
    world.expected = world.known()
    world.say(f"{pc.name} is restored")


def steal(world: World) -> None:
    """A PC is gone for good, and a new one joins."""
    world.mourn()
    gone = world.pcs.pop(world.chance.randrange(len(world.pcs)))
    world.install()
    world.expected = world.known()
    world.say(f"{gone.name} is stolen")


def clone(world: World) -> None:
    """A disk is copied, and both PCs sell on."""
    if len(world.pcs) < MOST_PCS:
        model = world.any_pc()
        world.plug_in(model.disk.copied())
        world.say(f"{world.pcs[-1].name} is a copy of {model.name}")


def back_up_hub(world: World) -> None:
    """The association backs the hub up."""
    world.hub_backup = world.hub.copied()
    world.say("the hub is backed up")


def restore_hub(world: World) -> None:
    """The association restores the hub and tells nobody."""
    world.mourn()
    world.hub = world.hub_backup.copied()
    world.expected = world.known()
    world.say(f"the hub is restored to {world.hub.places[-1].n}")


Happening = Callable[[World], None]

_OFTEN: dict[Happening, int] = {
    talk: 44,
    sell: 18,
    meet: 4,
    forget: 3,
    turn_clock: 3,
    arrive_late: 6,
    hub_tells: 2,
    back_up: 5,
    restore: 4,
    steal: 2,
    clone: 4,
    back_up_hub: 5,
    restore_hub: 5,
}
_STORMS: dict[Happening, int] = {back_up_hub: 10, restore_hub: 16, hub_tells: 6, arrive_late: 12}
_COPIES: dict[Happening, int] = {restore: 12, clone: 12, steal: 8, back_up: 10, restore_hub: 10}
_TANGLE: dict[Happening, int] = {arrive_late: 24, clone: 12, restore_hub: 14, back_up_hub: 12}
_PEOPLE: dict[Happening, int] = {meet: 14, forget: 10, arrive_late: 16, sell: 6, restore_hub: 8}


def _market(more: dict[Happening, int]) -> tuple[tuple[Happening, ...], tuple[int, ...]]:
    weights = _OFTEN | more
    return tuple(weights), tuple(accumulate(weights.values()))


_MARKETS = tuple(_market(more) for more in ({}, _STORMS, _COPIES, _TANGLE, _TANGLE, _PEOPLE))
