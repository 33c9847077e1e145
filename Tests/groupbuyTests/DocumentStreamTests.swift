import Testing

/// A run as a stage between other programs: orders in on standard input, documents out on standard output.
@Suite struct DocumentStreamTests {
  /// A folder of tables of two warehouses, without orders; `rows` are those, and `$C` their columns.
  private static let makeDay = """
    mkdir 2026-03-01
    printf 'supplier,name\\nfarm,Farm\\n' > 2026-03-01/suppliers.csv
    printf 'sku,name,supplier,category,zone,case_pack,price,cost\\negg30,Eggs,farm,eggs,chilled,12,19.90,15.50\\n' > 2026-03-01/products.csv
    printf 'point,name,leader,station,route,stop,warehouse\\np1,One,li,s1,r1,1,east\\np2,Two,wu,s2,r2,1,west\\n' > 2026-03-01/points.csv
    C=orders=order_id,placed_at,point,member,sku,qty,kind
    printf '1001,20:15,p1,wang,egg30,2,order\\n1002,20:16,p2,zhao,egg30,3,order\\n' > rows

    """

  private func run(_ script: String) throws -> Outcome {
    try Workshop().shell(Self.makeDay + script)
  }

  @Test func `one table comes as it is, and all else goes to standard error`() throws {
    let done = try run(
      "$G run 2026-03-01 --load orders=- --columns $C --documents purchase_orders --out - <rows")
    #expect(done.exit == 0)
    #expect(
      done.output == """
        supplier,warehouse,sku,po,name,demand,on_hand,case_pack,cases,ordered,surplus,cost,amount
        farm,east,egg30,2026-03-01/east/farm,Eggs,2,0,12,1,12,10,15.50,186.00
        farm,west,egg30,2026-03-01/west/farm,Eggs,3,0,12,1,12,9,15.50,186.00

        """)
    #expect(done.errors.hasPrefix("day 2026-03-01\nevents     2 = 2 applied"))
    #expect(done.errors.hasSuffix("  1 documents in <stdout>\n"))
  }

  @Test func `a table that says nothing is its header`() throws {
    let done = try run(
      "$G run 2026-03-01 --load orders=- --columns $C --documents confirmed_units --out - <rows")
    #expect(done.output == "supplier,warehouse,sku,ordered,confirmed\n")
  }

  @Test func `several documents come line by line behind their names, and MANIFEST last`() throws {
    let done = try run(
      """
      $G run 2026-03-01 --load orders=- --columns $C --out - <rows >all 2>/dev/null
      $G run 2026-03-01 --load orders=- --columns $C --out out <rows >/dev/null
      tail -1 all | cut -f1
      awk '{ n = index($0, "\\t"); f = "again/" substr($0, 1, n - 1); d = f; sub("/[^/]*$", "", d)
             if (!(d in made)) { system("mkdir -p " d); made[d] }
             print substr($0, n + 1) > f }' all
      diff -r out again && echo same
      """)
    #expect(done.output == "MANIFEST\nsame\n", "\(done.errors)")
  }

  @Test func `parts of a day are joined as they come out of a pipe`() throws {
    let done = try run(
      """
      { echo ${C#orders=}; cat rows; } >2026-03-01/orders.csv
      $G split 2026-03-01 --out parts >/dev/null
      for n in 2 1; do $G run parts/part-$n --documents tables --out - 2>/dev/null; done |
        $G merge - --out joined
      $G run 2026-03-01 --documents tables --out whole >/dev/null; diff -rq joined whole
      """)
    // Nothing differs, and nothing is missing.
    #expect(done.output.hasPrefix("2 parts of 2026-03-01 joined\nMANIFEST "))
    #expect(done.output.split(separator: "\n").count == 2)
  }

  @Test(arguments: [
    ("head -n -1", "MANIFEST"), ("grep -v MANIFEST", "MANIFEST"),
    ("sed 's/^refunds.csv\\t/&x/'", "refunds.csv: is not what its MANIFEST lists"),
    ("grep -v ^lots", "lots.csv: is missing"),
    ("sed '3s/\\t/ /'", "line 3 is no line of a document"),
  ])
  func `a stream that was cut or changed is refused`(change: String, words: String) throws {
    let done = try run(
      """
      { echo ${C#orders=}; cat rows; } >2026-03-01/orders.csv
      $G split 2026-03-01 --out parts >/dev/null
      for n in 1 2; do $G run parts/part-$n --documents tables --out - 2>/dev/null; done >all
      \(change) all | $G merge - --out joined; echo $?; ls
      """)
    #expect(done.output == "5\n2026-03-01\nall\nday.scenario\nparts\nrows\n", "\(done.errors)")
    #expect(done.errors.contains(words), "\(done.errors)")
  }

  @Test func `rows that cannot be read are told with the stream, line and column`() throws {
    let done = try run(
      "sed 2s/,3,/,x,/ rows | $G run 2026-03-01 --load orders=- --columns $C --out -")
    #expect(done.exit == 2)
    #expect(done.output == "")
    #expect(done.errors.hasPrefix("<stdin>:2:26: error[E-NUMBER]: qty \"x\""))
  }

  @Test func `what needs a folder is refused on a stream`() throws {
    let html = try run("$G run day.scenario --formats html --out -")
    #expect(html.exit == 2)
    #expect(html.errors.contains("--formats needs a folder"))
    let days = try run("$G run day.scenario 2026-03-01 --out - --language zh")
    #expect(days.exit == 2)
    #expect(days.errors.contains("--out - 只写一天，而这里有 2 天"))
  }
}
