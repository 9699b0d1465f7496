"""What must be so in every world after two clean rounds."""

from __future__ import annotations

from collections.abc import Iterable

from marketpos.wire import machine
from marketpos.wire.envelope import GENESIS, life_of, next_hash
from marketpos.wire.feed import START, places_after
from marketpos.wire.simulator_disk import FORGOTTEN, Disk, customer_of
from marketpos.wire.simulator_hub import Hub
from marketpos.wire.simulator_world import World


def doubled(world: World) -> int:
    """Facts that stand twice, under one id or two, at the hub or on a PC."""
    at_hub = _surplus(entry.body for entry in world.hub.feed)
    return at_hub + sum(_surplus(row.body for row in pc.disk.rows.values()) for pc in world.pcs)


def differences(world: World) -> list[str]:
    """In what the hub and the PCs do not agree, or are not whole in themselves."""
    found = [] if _is_chained(world.hub) else ["the feed does not chain"]
    theirs = {
        entry.envelope.event_id: (entry.n, entry.fixed_ms, life_of(entry.envelope), entry.body)
        for entry in world.hub.feed
    }
    for pc in world.pcs:
        ours = {
            event_id: (row.n, row.fixed_ms, life_of(row.envelope), row.body)
            for event_id, row in pc.disk.rows.items()
        }
        if ours != theirs:
            found.append(f"{pc.name} holds other facts than the hub")
        if machine.only_here(pc.disk.state, pc.disk):
            found.append(f"{pc.name} shows facts that are only here")
        if not _is_whole(pc.disk):
            found.append(f"the stream of {pc.name} does not chain")
        if _keys_differ(world, pc.disk):
            found.append(f"{pc.name} has other keys than the hub")
    return found


def _surplus(bodies: Iterable[bytes]) -> int:
    listed = list(bodies)
    return len(listed) - len(set(listed))


def _is_chained(hub: Hub) -> bool:
    return places_after(START, hub.feed) == hub.places[1:]


def _is_whole(disk: Disk) -> bool:
    """The live stream chains from its first fact to its head."""
    _, own = disk.live()
    h = GENESIS
    for seq, pushed in enumerate(disk.live_after(0, own.seq), 1):
        h = next_hash(h, pushed.envelope)
        if pushed.envelope.seq != seq or h != disk.hash_at(seq):
            return False
    return h == own.h


def _keys_differ(world: World, disk: Disk) -> bool:
    """Who was erased has a key nowhere; everybody else has the same key everywhere.

    Not looked at: people whose erasure went with a wiped machine.
    """
    met, forgotten = set[bytes](), set[bytes]()
    for entry in world.hub.feed:
        customer = customer_of(entry.envelope, entry.body)
        if customer:
            (forgotten if entry.envelope.kind == FORGOTTEN else met).add(customer)
    for customer in met - (world.erased - forgotten):
        is_gone = customer in forgotten
        hub_key, own_key = world.hub.keys.get(customer), disk.keys.get(customer)
        if hub_key is None or own_key is None or hub_key[0] != own_key:
            return True
        if bool(own_key) is is_gone:
            return True
    return False
