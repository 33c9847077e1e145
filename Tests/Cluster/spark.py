"""The parts of a day on a Spark cluster: each partition has the orders of one part, and is piped through a run of it.

    spark.py MASTER GROUPBUY PARTS BASE > RUNS

PARTS are the folders of `groupbuy split`; BASE has the same without orders, where every worker finds it. What the runs write
goes to standard output as it is, for `groupbuy merge -`.
"""

import glob
import os
import sys

from pyspark import SparkConf, SparkContext

# Reads lines `NUMBER,ROW`; the first of a partition, in whatever order they come, says which part it is.
STAGE = """\
IFS= read -r first || exit 0
part=${first%%,*}
{ printf '%s\\n' "$first"; cat; } | sed -e "s/^$part,//" -e '/^$/d' |
  "$GROUPBUY" run "$BASE/part-$part" --load orders=- --columns "orders=$COLUMNS" --documents tables --threads 1 --out -
"""


def main(master, groupbuy, parts, base):
    context = SparkContext(
        conf=SparkConf()
        .setMaster(master)
        .setAppName("groupbuy")
        .set("spark.ui.enabled", "false")
        .set("spark.ui.showConsoleProgress", "false")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.executor.memory", "600m")
        .set("spark.task.maxFailures", "1")
    )
    count = len(glob.glob(os.path.join(parts, "part-*")))
    # A part without orders is a part too: each has a line that says nothing but which it is.
    rows = context.parallelize([(number, "") for number in range(1, count + 1)])
    columns = None
    for number in range(1, count + 1):
        for path in sorted(glob.glob(os.path.join(parts, f"part-{number}", "orders*.csv"))):
            with open(path, encoding="utf-8-sig") as file:
                header = file.readline().rstrip("\r\n")
            assert columns in (None, header), "the parts have the same columns"
            columns = header
            lines = context.textFile("file://" + os.path.abspath(path), count)
            rows = rows.union(
                lines.filter(lambda line, header=header: line.lstrip("\ufeff") != header).map(
                    lambda line, number=number: (number, line)
                )
            )
    stage = rows.partitionBy(count, lambda number: number - 1).map(lambda row: f"{row[0]},{row[1]}")
    environment = {
        "GROUPBUY": groupbuy,
        "BASE": os.path.abspath(base),
        "COLUMNS": columns,
        "PATH": os.environ["PATH"],
    }
    runs = stage.pipe("sh -c '" + STAGE.replace("'", "'\\''") + "'", env=environment, checkCode=True)
    places = runs.mapPartitions(lambda lines: [(os.getcwd(), sum(1 for _ in lines))]).collect()
    for line in runs.toLocalIterator():
        sys.stdout.buffer.write(line.encode() + b"\n")
    executors = context._jsc.sc().getExecutorMemoryStatus().size() - 1
    print(
        f"spark.py: {context.master}: {count} parts, {sum(lines for _, lines in places)} lines,"
        f" in {len({place for place, _ in places})} of {executors} executors",
        file=sys.stderr,
    )
    context.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
