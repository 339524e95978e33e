"""佐证目录: what proves which point, numbered through, with the pages it takes in the volume."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.documents.paper import (
    Align,
    Cell,
    Column,
    Paper,
    Table,
    header,
    line,
    row,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece under a point."""

    id: UUID
    name: str  # but for where it lies
    proves: str  # the records, in words
    place: str  # 文件, or 盒1 页3
    paper: bool
    pages: int  # sheets it takes when it is printed or bound


@dataclass(frozen=True, slots=True)
class PointEvidence:
    """A point and its pieces; none: it is still bare."""

    number: str  # S9.1; empty: of no point
    title: str
    pieces: Sequence[Piece]


def evidence_catalogue(
    title: str, subtitle: str, points: Sequence[PointEvidence], mark: str
) -> Paper:
    """The catalogue by scoring point; a piece under two points is bound once and named twice."""
    columns = tuple(
        Column(width, align)
        for width, align in (
            (5, Align.CENTER),
            (21, Align.LEFT),  # one line: where a page parts a point, its last row is all it has
            (14, Align.LEFT),
            (43, Align.LEFT),
            (11, Align.CENTER),
            (6, Align.CENTER),
        )
    )
    labels = header(("序号", "评价要点", "材料名称", "证明的记录", "存放", "页码"))
    rows = tuple(_rows(points))
    last = line(_told(points) if rows else "还没有佐证材料。")
    return Paper(
        title=title,
        subtitle=subtitle,
        landscape=True,
        mark=mark,
        blocks=(Table(columns, labels, rows), last) if rows else (last,),
    )


def _told(points: Sequence[PointEvidence]) -> str:
    """How many pieces there are, each once."""
    pieces = {piece.id: piece for point in points for piece in point.pieces}
    papers = sum(piece.paper for piece in pieces.values())
    said = f"共{len(pieces)}份佐证材料" + (f"，其中纸质{papers}份" if papers else "")
    if len(pieces) < sum(len(point.pieces) for point in points):
        said += "；证明几个要点的各列一行，页码是同一处"
    return f"{said}。页码按本目录的次序编。"


def _rows(points: Sequence[PointEvidence]) -> Iterator[tuple[Cell, ...]]:
    number, page = 0, 1
    bound: dict[UUID, str] = {}
    for point in points:
        head = f"{point.number} {point.title}".strip()
        if not point.pieces:
            yield row("", head, Cell("缺"), "", "", "")
            continue
        for place, piece in enumerate(point.pieces):
            number += 1
            if piece.id not in bound:
                last = page + piece.pages - 1
                bound[piece.id] = f"{page}" if piece.pages == 1 else f"{page}—{last}"
                page = last + 1
            cells = row(piece.name, piece.proves, piece.place, bound[piece.id])
            own = (Cell(head, down=len(point.pieces), again=head),) if place == 0 else ()
            yield (Cell(str(number)), *own, *cells)
