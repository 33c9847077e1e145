import Testing

/// Same in, same out (R17), whatever the surroundings.
@Suite struct DeterminismTests {
  @Test(arguments: [
    "TZ=Pacific/Kiritimati $G run day.scenario --out b",
    "TZ=:bad/zone $G run day.scenario --out b",
    "LC_ALL=tr_TR.UTF-8 LANG=zh_CN.UTF-8 $G run day.scenario --out b",
    "env -i $G run day.scenario --out b",
    "(umask 077; $G run day.scenario --out b)",
    "(mkdir -p c/d && cd c/d && $G run ../../day.scenario --out ../../b)",
    "(cd / && $G run \"$OLDPWD/day.scenario\" --out \"$OLDPWD/b\")",
    "SWIFT_DETERMINISTIC_HASHING=1 $G run day.scenario --out b",
    "MALLOC_PERTURB_=170 nice -n 19 $G run day.scenario --out b",
    "(ulimit -n 16; $G run day.scenario --out b)", "$G run day.scenario --out b --threads 7",
    "$G run day.scenario --out b --threads 1 --timings",
    "mv day.scenario other.scenario && $G run other.scenario --out b --set date=2026-11-20",
  ])
  func `the same day gives the same bytes`(command: String) throws {
    let shop = try Workshop()
    let first = try shop.shell("$G run day.scenario --out a")
    #expect(first.exit == 0)
    let second = try shop.shell(command)
    #expect(second.exit == 0, "\(second.errors)")
    // The name of a scenario is told by the rejections (R2.1).
    let rest = command.contains("other.scenario") ? "-x rejections.csv -x MANIFEST -x '*.txt'" : ""
    let difference = try shop.shell("diff -r \(rest) a b")
    #expect(difference.exit == 0, "\(difference.output)")
  }
}
