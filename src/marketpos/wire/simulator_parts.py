"""What a simulated world is built of: the product's own functions, each of which can be swapped."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from marketpos.wire import machine, settling
from marketpos.wire.machine import Outcome, Step
from marketpos.wire.messages import SyncAnswer, SyncRequest
from marketpos.wire.peer import PeerState
from marketpos.wire.simulator_disk import Disk
from marketpos.wire.simulator_hub import Hub

Asking = Callable[[PeerState, Disk, int], SyncRequest]
Understanding = Callable[[PeerState, Disk, SyncRequest, SyncAnswer, int, int], Outcome]


class Parts(NamedTuple):
    """The product as it is; a planted bug is one part replaced by a wrong one."""

    ask: Asking = machine.next_request
    understand: Understanding = machine.on_answer
    settle: Callable[[Disk, Step], None] = settling.settle
    disk: type[Disk] = Disk
    hub: type[Hub] = Hub


SOUND = Parts()
