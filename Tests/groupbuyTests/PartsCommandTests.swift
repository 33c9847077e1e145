import Testing

/// R17: `groupbuy split` and `groupbuy merge`, as they are called.
@Suite struct PartsCommandTests {
  /// A day of two warehouses with an order for each, one late, and one for a point that nobody knows.
  private static let day = """
    groupbuy 1
    day 2026-11-20
      cutoff 22:00
    supplier farm
    product eggs
      supplier farm
      price 10.00
      cost 6.00
      case 12
    leader li
    leader wu
    point p1
      leader li
      warehouse west
      station s1
      route r1
    point p2
      leader wu
      warehouse east
      station s2
      route r2
    18:00 order 1 at p1 for wang "王伟"
      eggs 2
    18:10 order 2 at p2 for zhao
      eggs 3
    22:30 order 3 at p2 for chen
      eggs 1

    """

  private func workshop(_ change: (inout String) -> Void = { _ in }) throws -> Workshop {
    let shop = try Workshop()
    var day = Self.day
    change(&day)
    try shop.write("two.scenario", day)
    return shop
  }

  /// Two runs of parts, in `out-1` and `out-2`.
  private static let runs = """
    $G split two.scenario --by warehouse --out parts &&
    $G run parts/part-1 --out out-1 --documents tables >/dev/null &&
    $G run parts/part-2 --out out-2 --documents tables >/dev/null &&

    """

  @Test func `R17 the parts of a scenario join to the tables of the whole`() throws {
    let shop = try workshop()
    let done = try shop.shell(
      Self.runs + """
        $G merge out-2 out-1 --out joined && $G verify joined &&
        $G run two.scenario --out whole --documents tables >/dev/null &&
        diff -rq whole joined
        """)
    #expect(
      done.output.hasPrefix(
        """
        parts/part-1  east: 2 events
        parts/part-2  west: 1 event
        2 parts in parts; run each with `groupbuy run`, and join with `groupbuy merge`
        2 parts of 2026-11-20 joined
        MANIFEST\u{20}
        """))
    // Rejections tell files and lines of the part.
    #expect(
      done.output.hasSuffix(
        """
        Files whole/MANIFEST and joined/MANIFEST differ
        Files whole/rejections.csv and joined/rejections.csv differ

        """))
    #expect(
      try shop.read("parts/part-2/orders.csv") == """
        order_id,placed_at,point,member,sku,qty,kind,name
        1,18:00,p1,wang,eggs,2,order,王伟

        """)
  }

  @Test func `R17 all documents join, but for the places of refused rows`() throws {
    let shop = try workshop()
    let options =
      "--documents tables,papers,carry,point-lists,journals --csv people --formats html,xlsx"
    let done = try shop.shell(
      """
      $G split two.scenario --by warehouse --out parts >/dev/null &&
      $G run parts/part-1 --out out-1 \(options) >/dev/null &&
      $G run parts/part-2 --out out-2 \(options) >/dev/null &&
      $G merge out-2 out-1 --out joined | grep -c 'left out'; $G verify joined >/dev/null &&
      $G run two.scenario --out whole \(options) >/dev/null
      (cd joined && find . -type f | sort) | while read f; do cmp -s joined/$f whole/$f || echo $f; done
      tail -n +2 joined/papers/index.csv | sed 's/,.*//;s,^,papers/,' | sort >listed
      (cd joined && find papers -type f | grep -v index.csv | sort) | diff - listed
      """)
    #expect(
      done.output == """
        0
        ./MANIFEST
        ./people/rejections.csv
        ./rejections.csv

        """, "\(done.errors)")
  }

  @Test func `R17 papers in another language join, MANIFEST and all`() throws {
    let shop = try workshop { $0 = $0.replacing("22:30 order 3", with: "21:30 order 3") }
    let done = try shop.shell(
      """
      $G split two.scenario --by warehouse --out parts >/dev/null
      $G run two.scenario --language zh --formats json --out whole >/dev/null
      for part in 1 2; do
        $G run parts/part-$part --language zh --formats json --out out-$part >/dev/null
      done
      $G merge out-1 out-2 --out joined >/dev/null && diff -r joined whole && echo same
      $G run parts/part-2 --formats json --out out-3 >/dev/null
      $G merge out-1 out-3 --out other
      """)
    #expect(done.output == "same\n")
    #expect(
      done.errors.hasPrefix(
        "groupbuy: error: \"out-1\" and \"out-3\" were run for different documents"))
  }

  @Test func `R17 what compares with an earlier run of a part is left out`() throws {
    let shop = try workshop()
    let done = try shop.shell(
      """
      $G split two.scenario --by warehouse --out parts >/dev/null
      for part in 1 2; do
        $G run parts/part-$part --out first-$part >/dev/null
        $G run parts/part-$part --since first-$part --formats xlsx --out out-$part >/dev/null
      done
      $G merge out-1 out-2 --out joined | grep 'left out' | tr ' ' '\\n' | grep papers | grep -v xlsx
      """)
    #expect(
      done.output == """
        papers/day-summary.txt,
        papers/exception-report.txt,
        papers/reconciliation.txt,
        papers/supplier-statements/

        """, "\(done.errors)")
  }

  @Test func `R7.2 a paper says of its own warehouse whether it is planned`() throws {
    let shop = try workshop {
      $0 += "2026-11-21T06:00 receipt farm eggs 12 warehouse west\n"
    }
    let done = try shop.shell(
      """
      $G run two.scenario --out out >/dev/null && cd out/papers &&
      grep -oh -m 1 'Quantities .*' sort-sheets/*s1.txt sort-sheets/*s2.txt pickup-lists/*p1.txt \
        pickup-lists/*p2.txt commission-statements/*li.txt commission-statements/*wu.txt day-summary.txt
      """)
    #expect(
      done.output.split(separator: "\n").map { $0.drop { $0 != " " }.drop { $0 == " " } } == [
        "received", "planned", "received", "planned", "received", "planned",
        "received; planned at east",
      ], "\(done.errors)")
  }

  @Test func `R17 the next day opens with the joined carry as with that of the whole`() throws {
    let shop = try workshop()
    try shop.write("next.scenario", Self.day.replacing("2026-11-20", with: "2026-11-21"))
    let done = try shop.shell(
      """
      $G split two.scenario --by warehouse --out parts >/dev/null &&
      $G run parts/part-1 --out out-1 --documents carry >/dev/null &&
      $G run parts/part-2 --out out-2 --documents carry >/dev/null &&
      $G merge out-1 out-2 --out joined >/dev/null &&
      $G run two.scenario --out whole >/dev/null && cmp joined/carry.txt whole/carry.txt &&
      $G run next.scenario --carry joined/carry.txt --out next | tail -n 1 | cut -d' ' -f1
      """)
    #expect(done.output == "MANIFEST\n", "\(done.errors)")
  }

  @Test func `R17 a day that does not split is told why, and nothing is written`() throws {
    let shop = try workshop { $0 = $0.replacing("for zhao", with: "for wang") }
    let done = try shop.shell("$G split two.scenario --out parts; echo $?; ls")
    #expect(done.output == "2\nday.scenario\ntwo.scenario\n")
    #expect(
      done.errors == """
        groupbuy: error: the day does not split by warehouse: members at several: 1
                  = run the day whole

        """)
    let one = try shop.shell("$G split day.scenario --out parts --language zh; echo $?; ls parts")
    #expect(one.output == "2\n")
    #expect(one.errors.contains("这一天只有一个仓库，无从拆分"))
    let by = try shop.shell("$G split two.scenario --by station --out parts")
    #expect(by.exit == 2)
    #expect(by.errors.contains("--by cannot be \"station\""))
  }

  /// Joins after a change; what is told, and that nothing is written.
  private func refused(
    _ change: String, _ join: String = "$G merge out-1 out-2 --out joined", exit: Int32 = 2
  ) throws -> String {
    let shop = try workshop()
    let done = try shop.shell(Self.runs + "{ \(change)\n}\n\(join)")
    #expect(done.exit == exit)
    #expect(!(try shop.names().contains("joined")))
    return done.errors
  }

  @Test func `R17 parts that overlap or lack are refused`() throws {
    #expect(
      try refused(":", "$G merge out-1 --out joined")
        .contains("of 2 parts these are missing: 2 (\"west\")"))
    #expect(
      try refused("cp -r out-1 copy", "$G merge out-1 copy out-2 --out joined")
        .contains("\"out-1\" and \"copy\" overlap: both are part 1"))
    #expect(
      try refused(":", "$G merge out-1 --out joined --language zh").contains("共 2 部分，缺少"))
  }

  @Test func `R17 a run that is of no part is refused`() throws {
    #expect(
      try refused("$G run two.scenario --out whole", "$G merge out-1 whole --out joined")
        .contains("\"whole\" is not the run of a part"))
    #expect(try refused("rm -r out-2").contains("out-2: there is no such folder"))
  }

  @Test func `R17 parts of other days, splits and documents are refused`() throws {
    #expect(
      try refused(
        "$G split two.scenario --date 2026-11-21 --out other && "
          + "$G run other/part-2 --out out-2 --documents tables"
      ).contains("\"out-1\" is of 2026-11-20, and \"out-2\" of 2026-11-21"))
    #expect(
      try refused(
        "$G split two.scenario --cutoff 21:00 --out other && "
          + "$G run other/part-2 --out out-2 --documents tables"
      ).contains("are parts of different wholes"))
    #expect(
      try refused("$G run parts/part-2 --out out-2").contains("were run for different documents"))
  }

  @Test func `R17 a run of other rows or settings than its part has is refused`() throws {
    let message = "\"out-2\" is a run of other rows or settings than part 2 has"
    #expect(
      try refused("$G run parts/part-2 --cutoff 21:00 --out out-2 --documents tables")
        .contains(message))
    #expect(
      try refused(
        "sed -i 's/eggs,2/eggs,4/' parts/part-2/orders.csv && "
          + "$G run parts/part-2 --out out-2 --documents tables"
      ).contains(message))
  }

  @Test func `R17 other orders of rows and columns, and another way in, are the same part`() throws
  {
    let shop = try workshop()
    let done = try shop.shell(
      Self.runs + """
        $G merge out-1 out-2 --out joined >/dev/null &&
        { tail -n +2 parts/part-1/orders.csv | sort -r |
          awk -F, '{ print $7","$6","$5","$4","$3","$2","$1","$8 }'; } >rows &&
        rm parts/part-1/orders.csv &&
        $G run parts/part-1 --load orders=- --columns orders=kind,qty,sku,member,point,placed_at,order_id,name \\
          --out out-1 --documents tables <rows >/dev/null &&
        $G merge out-1 out-2 --out again >/dev/null && diff -r joined again | grep -v '^[0-9-]'
        """)
    // Where the refused rows were read is another place.
    #expect(!done.output.contains("Only in"))
    #expect(done.errors == "")
    #expect(try shop.read("again/pickup_lists.csv") == shop.read("joined/pickup_lists.csv"))
  }

  @Test func `R17 documents that are not those of their MANIFEST are refused`() throws {
    #expect(
      try refused("echo x >>out-2/refunds.csv", exit: 5)
        .contains("out-2/refunds.csv: is not what its MANIFEST lists"))
    #expect(try refused("rm out-2/refunds.csv", exit: 5).contains("out-2/refunds.csv: is missing"))
    #expect(try refused("rm out-2/MANIFEST", exit: 5).contains("out-2/MANIFEST"))
  }

  @Test func `R17 a mark that was cut or changed is an error of the day`() throws {
    let shop = try workshop()
    let done = try shop.shell(
      Self.runs + "sed -i 's/west/east/' parts/part-2/part.txt && $G run parts/part-2 --out out-3")
    #expect(done.exit == 2)
    #expect(
      done.errors.contains("parts/part-2/part.txt: error[E-FORMAT]: the mark of the part was"))
    // Another file of that name is left alone (R18).
    let other = try shop.shell("echo parts >parts/part-2/part.txt && $G check parts/part-2")
    #expect(other.exit == 0)
    // A part is no whole.
    let again = try shop.shell("$G split parts/part-1 --out more")
    #expect(again.errors.contains("this is a part of a day already"))
  }
}
