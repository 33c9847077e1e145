import Testing

/// Tables as the disk has them: packed, in parts, on standard input (R18).
@Suite struct TablesOnTheDiskTests {
  /// A folder of tables; `$H` is the header of its orders, `$R` a row.
  private static let makeDay = """
    mkdir 2026-03-01
    printf 'supplier,name\\nfarm,Farm\\n' > 2026-03-01/suppliers.csv
    printf 'sku,name,supplier,category,zone,case_pack,price,cost\\negg30,Eggs,farm,eggs,chilled,12,19.90,15.50\\n' > 2026-03-01/products.csv
    printf 'point,name,leader,station,route,stop\\njinxiu,Jinxiu,li,north,n1,3\\n' > 2026-03-01/points.csv
    H=order_id,placed_at,point,member,sku,qty,kind
    R=1001,20:15,jinxiu,wang,egg30,2,order

    """

  private func run(_ script: String) throws -> Outcome {
    try Workshop().shell(Self.makeDay + script)
  }

  /// The units that a run hands over.
  private let units = "grep '^units,' out/day_totals.csv"

  @Test(arguments: ["gzip -c > 2026-03-01/orders.csv.gz", "zstd -qc > 2026-03-01/orders.csv.zst"])
  func `a packed table is read as it is`(pack: String) throws {
    let tool = String(pack.prefix { $0 != " " })
    let done = try run(
      """
      command -v \(tool) >/dev/null || { echo units,2; exit 0; }
      printf '%s\\n%s\\n' $H $R | \(pack)
      $G run 2026-03-01 --out out >/dev/null && \(units)
      """)
    #expect(done.output == "units,2\n", "\(done.errors)")
  }

  @Test func `a packed table that a scenario loads is unpacked too`() throws {
    let done = try run(
      """
      printf '%s\\n%s\\n' $H $R | gzip -c > o.csv.gz
      { cat day.scenario; echo 'load orders "o.csv.gz"'; } > two.scenario
      $G run two.scenario --out out >/dev/null; grep '^duplicates,\\|^rejected,' out/day_totals.csv
      """)
    #expect(done.output == "duplicates,0\nrejected,2\n", "\(done.errors)")
  }

  @Test(arguments: [
    (
      "printf '%s\\n' $H | gzip -c | head -c 30",
      "cannot be unpacked: `gzip` finds it damaged or cut off"
    ),
    ("printf '%s\\n' $H", "cannot be unpacked: `gzip` finds it damaged or cut off"),
    ("true", "cannot be unpacked: `gzip` finds it damaged or cut off"),
  ])
  func `a packed table that is damaged is an error of its file`(make: String, words: String) throws
  {
    let done = try run("\(make) > 2026-03-01/orders.csv.gz; $G run 2026-03-01 --out out")
    // No byte at all is an empty table for some versions of the program, and then there is no header.
    #expect(done.exit == 2)
    #expect(
      done.errors.hasPrefix("2026-03-01/orders.csv.gz: error[E-FILE]: the table of orders \(words)")
        || make == "true"
          && done.errors.hasPrefix("2026-03-01/orders.csv.gz:1:1: error[E-EMPTY]"),
      "\(done.errors)")
  }

  @Test func `without the program that unpacks it is no fault of the day`() throws {
    let done = try run(
      """
      printf '%s\\n%s\\n' $H $R | gzip -c > 2026-03-01/orders.csv.gz
      mkdir nothing; PATH=$PWD/nothing $G run 2026-03-01 --out out
      """)
    #expect(done.exit == 3)
    #expect(done.errors.contains("cannot be unpacked: there is no program `gzip`"))
  }

  @Test func `no variable of the surroundings reaches the program that unpacks`() throws {
    let done = try run(
      """
      printf '%s\\n%s\\n' $H $R | gzip -c > 2026-03-01/orders.csv.gz
      GZIP=--help ZSTD_CLEVEL=x $G run 2026-03-01 --out out >/dev/null && \(units)
      """)
    #expect(done.output == "units,2\n", "\(done.errors)")
  }

  @Test func `gzip bytes in a .csv are told with the name that they want`() throws {
    let done = try run(
      "printf '%s\\n' $H | gzip -c > 2026-03-01/orders.csv; $G check 2026-03-01")
    #expect(done.exit == 2)
    #expect(
      done.errors == """
        2026-03-01/orders.csv:1:1: error[E-FORMAT]: this is data compressed by gzip, not a CSV table
              = name it with .csv.gz at the end, or unpack it with `gunzip`

        """)
  }

  @Test func `orders come on standard input, with a header or with columns that are named`() throws
  {
    let done = try run(
      """
      printf '%s\\n%s\\n' $H $R | $G run 2026-03-01 --load orders=- --out out >/dev/null && \(units)
      printf '%s\\n' $R | $G run 2026-03-01 --load orders=- --columns orders=$H --out out >/dev/null && \(units)
      printf '%s\\n' $R | $G verify out 2026-03-01 --load orders=- --columns=orders=$H >/dev/null; echo $?
      """)
    #expect(done.output == "units,2\nunits,2\n0\n", "\(done.errors)")
  }

  @Test func `several files are added to a table of the day`() throws {
    let done = try run(
      """
      printf '%s\\n%s\\n' $H $R > 2026-03-01/orders.csv
      printf '%s\\n%s\\n' $H 2,20:15,jinxiu,zhao,egg30,5,order > a.csv
      printf '%s\\n%s\\n' $H 3,20:15,jinxiu,sun,egg30,6,order | gzip > b.csv.gz
      $G run 2026-03-01 --load orders=a.csv --load orders=b.csv.gz --out out >/dev/null && \(units)
      """)
    #expect(done.output == "units,13\n", "\(done.errors)")
  }

  @Test(arguments: [
    ("--load orders", "--load \"orders\" is no table with what is to be read"),
    ("--load order=-", "there is no table \"order\""),
    ("--columns orders=a", "--columns says the columns of orders, and no file of it is loaded"),
    ("--load orders=- --load coupons=-", "standard input is asked for twice"),
    (
      "--load orders=- --columns orders=a --columns orders=b",
      "--columns says the columns of orders twice"
    ),
  ])
  func `what is asked for wrongly is told`(words: String, message: String) throws {
    let done = try run("$G run 2026-03-01 \(words) --out out </dev/null")
    #expect(done.exit == 2)
    #expect(done.errors.hasPrefix("groupbuy: error: \(message)\n"), "\(done.errors)")
  }

  @Test func `a scenario loads standard input`() throws {
    let done = try run(
      """
      mkdir inner; { cat day.scenario; echo 'load orders "-"'; } > inner/two.scenario
      printf '%s\\n%s\\n' $H $R | $G run inner/two.scenario --out out >/dev/null
      grep '^events,' out/day_totals.csv
      """)
    #expect(done.output == "events,3\n", "\(done.errors)")
  }
}
