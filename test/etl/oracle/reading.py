"""An independent reading of the raw files, with nothing but Python's csv and ast.

Usage: python3 reading.py FOLDER OUT. Writes to OUT, for each raw file, <name>.sha1 with a digest of every record (the SHA-1
of a JSON list of its cells, nested ones as values, or null where they are no list or dict); and the tables that the catalogue
should hold, as one JSON object per line.
"""

import ast
import csv
import datetime
import gzip
import hashlib
import json
import os
import sys
from collections import Counter, defaultdict

csv.field_size_limit(1 << 30)
FOLDER, OUT = sys.argv[1:]
NESTED = {
    "movies": {
        "belongs_to_collection",
        "genres",
        "production_companies",
        "production_countries",
        "spoken_languages",
    },
    "credits": {"cast", "crew"},
    "keywords": {"keywords"},
}


def literal(text):
    """The list or dict of a nested cell; None for anything else, such as the figures in records broken in two."""
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return None
    return value if isinstance(value, (list, dict)) else None


def records(kind, *names):
    """Every record as a dict with its nested cells as values; digests go to a file."""
    path = next(
        os.path.join(FOLDER, name + suffix)
        for name in names
        for suffix in ("", ".gz")
        if os.path.exists(os.path.join(FOLDER, name + suffix))
    )
    opener = gzip.open if path.endswith(".gz") else open
    with (
        opener(path, "rt", encoding="utf-8", newline="") as file,
        open(os.path.join(OUT, kind + ".sha1"), "w") as digests,
    ):
        rows = csv.reader(file, strict=True)
        header = next(rows)
        nested = [column in NESTED[kind] for column in header]
        for row in rows:
            cells = [literal(cell) if mark else cell for cell, mark in zip(row, nested)]
            text = json.dumps(cells, ensure_ascii=False, separators=(",", ":"))
            digests.write(hashlib.sha1(text.encode()).hexdigest() + "\n")
            yield dict(zip(header, cells))


def write(table, rows):
    with open(os.path.join(OUT, table + ".ndjson"), "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def number(text):
    return float(text) if text else 0.0


movies = {}
for row in records("movies", "movies_metadata.csv", "movies_dataset.csv"):
    try:
        row["date"] = datetime.date.fromisoformat(row["release_date"])
        row["id"] = int(row["id"])
    except ValueError:
        continue
    known = movies.get(row["id"])
    if known is None or number(row["vote_count"]) > number(known["vote_count"]):
        movies[row["id"]] = row

write(
    "movies",
    (
        {
            "id": id,
            "title": row["title"],
            "release_date": row["release_date"],
            "release_year": row["date"].year,
            "budget": int(number(row["budget"])),
            "revenue": int(number(row["revenue"])),
            "return": number(row["revenue"]) / number(row["budget"]) if number(row["budget"]) else 0,
            "runtime": float(row["runtime"]) if row["runtime"] else None,
            "vote_average": number(row["vote_average"]),
            "vote_count": int(number(row["vote_count"])),
            "popularity": number(row["popularity"]),
            "original_language": row["original_language"],
            "status": row["status"] or None,
            "overview": row["overview"] or None,
            "tagline": row["tagline"] or None,
            "collection_id": (row["belongs_to_collection"] or {}).get("id"),
            "collection_name": (row["belongs_to_collection"] or {}).get("name"),
        }
        for id, row in movies.items()
    ),
)

for table, column, key, name in (
    ("genres", "genres", "id", "genre_id"),
    ("companies", "production_companies", "id", "company_id"),
    ("countries", "production_countries", "iso_3166_1", "code"),
    ("languages", "spoken_languages", "iso_639_1", "code"),
):
    write(
        table,
        (
            {"movie_id": id, name: item[key], "name": item["name"]}
            for id, row in movies.items()
            for item in {item[key]: item for item in reversed(row[column] or [])}.values()
        ),
    )

cast, directors = defaultdict(dict), defaultdict(dict)
names, genders = defaultdict(Counter), defaultdict(Counter)
for row in records("credits", "credits.csv"):
    id = int(row["id"])
    if id not in movies:
        continue
    crew = [member for member in row["crew"] if member["job"] == "Director"]
    for credited, members in ((cast, row["cast"]), (directors, crew)):
        for member in members:
            if member["id"] not in credited[id]:
                credited[id][member["id"]] = member
                names[member["id"]][member["name"]] += 1
                genders[member["id"]][member["gender"]] += 1

write(
    "cast_by_movie",
    (
        {
            "movie_id": id,
            "cast_order": member["order"],
            "person_id": member["id"],
            "name": member["name"],
            "character": member["character"] or None,
        }
        for id, members in cast.items()
        for member in members.values()
    ),
)
write(
    "directors_by_movie",
    (
        {"movie_id": id, "position": position, "person_id": member["id"], "name": member["name"]}
        for id, members in directors.items()
        for position, member in enumerate(members.values())
    ),
)



def money(id):
    budget, revenue = (int(number(movies[id][column])) for column in ("budget", "revenue"))
    return {"budget": budget, "revenue": revenue, "return": revenue / budget if budget else 0}


write(
    "cast_by_person",
    (
        {"person_id": person, "movie_id": id, **money(id), "directed": person in directors[id]}
        for id, members in list(cast.items())
        for person in members
    ),
)
write(
    "directors_by_person",
    (
        {
            "person_id": person,
            "movie_id": id,
            "title": movies[id]["title"],
            "release_date": movies[id]["release_date"],
            **money(id),
        }
        for id, members in directors.items()
        for person in members
    ),
)

films = defaultdict(lambda: ([], []))
for role, credited in enumerate((cast, directors)):
    for id, members in credited.items():
        for person in members:
            films[person][role].append(id)
write(
    "people",
    (
        {
            "id": person,
            "name": names[person].most_common(1)[0][0],
            "gender": max((1, 2), key=lambda gender: genders[person][gender]) if genders[person].keys() & {1, 2} else 0,
            "cast_credits": len(acted),
            "director_credits": len(directed),
            "votes": sum(int(number(movies[id]["vote_count"])) for id in {*acted, *directed}),
        }
        for person, (acted, directed) in films.items()
    ),
)

keywords = {}
for row in records("keywords", "keywords.csv"):
    if int(row["id"]) in movies:
        for item in row["keywords"]:
            keywords[int(row["id"]), item["id"]] = item["name"]
write(
    "keywords",
    (
        {"movie_id": id, "keyword_id": keyword, "name": name}
        for (id, keyword), name in keywords.items()
    ),
)
