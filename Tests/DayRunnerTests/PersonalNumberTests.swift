import DayRunner
import Documents
import Papers
import PlainText
import Testing

/// No phone and no identity card stands whole on anything that is printed (I-55), whoever wrote it where.
@Suite struct PersonalNumberTests {
  /// How people write a number: the eleven digits of a phone, or the eighteen places of an identity card.
  enum Form: String, CaseIterable {
    case plain, withCountry, spaced, dashed, dotted, inBrackets, fullWidth, fullWidthDashes,
      identity
    case identityWithX, amongWords

    /// Number `index` in this form; its third to seventh digits are its own.
    func number(_ index: Int) -> String {
      let own = String(10 + index)
      let (head, middle, tail) = ("13\(own.prefix(1))", "\(own.suffix(1))\(own)7", "46\(own)")
      return switch self {
      case .plain: head + middle + tail
      case .withCountry: "+86 " + head + middle + tail
      case .spaced: "\(head) \(middle) \(tail)"
      case .dashed: "\(head)-\(middle)-\(tail)"
      case .dotted: "\(head).\(middle).\(tail)"
      case .inBrackets: "(86)\(head) \(middle)-\(tail)"
      case .fullWidth: Self.wide(head + middle + tail)
      case .fullWidthDashes: Self.wide(head) + "－" + Self.wide(middle) + "－" + Self.wide(tail)
      case .identity: "1101\(own)19870\(own)0021"
      case .identityWithX: "1101\(own)19870\(own)002X"
      case .amongWords: "王伟\(head)\(middle)\(tail)收"
      }
    }

    /// What tells that number `index` stands somewhere: its digits but for the last four.
    func secret(_ index: Int) -> String {
      let digits = PersonalNumberTests.digits(of: number(index).utf8).filter { $0 != 0x20 }
      return String(decoding: digits.dropLast(4).suffix(7), as: UTF8.self)
    }

    private static func wide(_ digits: String) -> String {
      String(
        String.UnicodeScalarView(
          digits.unicodeScalars.map { digit in
            Unicode.Scalar(digit.value + 0xFEE0) ?? digit
          }))
    }
  }

  /// The digits of a text, those of full width as ASCII's. Signs and spaces that may stand in a number leave no trace,
  /// so that a line break in one hides nothing; everything else is a space.
  static func digits(of text: some Sequence<UInt8>) -> [UInt8] {
    var found: [UInt8] = []
    // U+FF10 to U+FF19 are EF BC 90 to EF BC 99, and U+FF0D is EF BC 8D.
    var wide = 0
    for byte in text {
      if byte == 0xEF { wide = 1; continue }
      if wide == 1, byte == 0xBC { wide = 2; continue }
      let isWide = wide == 2
      wide = 0
      if isWide, byte == 0x8D { continue }
      switch isWide ? byte &- 0x60 : byte {
      case let digit where (0x30...0x39).contains(digit): found.append(digit)
      case let sign where !isWide && " -.()/\\\n\r".utf8.contains(sign): continue
      default: if found.last != 0x20 { found.append(0x20) }
      }
    }
    return found
  }

  /// A day that says everything that a day can say, with a number of its own in each text.
  private struct HostileDay {
    private(set) var files = TestFiles()
    private(set) var secrets: [String: String] = [:]
    private let form: Form

    init(_ form: Form, isChanged: Bool = false) {
      self.form = form
      let supplier = hide("supplier")
      let warehouse = hide("warehouse")
      let (station, route) = (hide("station"), hide("route"))
      let (leader, other) = (hide("leader"), hide("other leader"))
      let (point, closed) = (hide("point"), hide("closed point"))
      let (member, second) = (hide("member"), hide("second member"))
      write(
        "suppliers", "supplier,name,city,min_order,below_min,email",
        ["\(supplier),\(hide("supplier's name")),\(hide("city")),99999.00,flag,\(hide("email"))"])
      write(
        "products", "sku,name,supplier,category,zone,case_pack,price,cost,bin,shortage",
        [
          "egg,\(hide("goods")),\(supplier),\(hide("category")),chilled,12,19.90,15.50,\(hide("bin")),pro-rata",
          "rice,五常大米,\(supplier),grain,ambient,4,45.90,38.00,A-01,first-come",
        ])
      write(
        "leaders", "leader,name,phone,tier",
        [
          "\(leader),\(hide("leader's name")),\(hide("leader's phone")),\(hide("tier"))",
          "\(other),李娜,,", "li,李敏,,",
        ])
      write(
        "points", "point,name,leader,station,route,stop,warehouse,address,fallback,closed_from",
        [
          "\(point),\(hide("point's name")),\(leader),\(station),\(route),1,\(warehouse),\(hide("address")),,",
          "\(closed),\(hide("closed point's name")),\(other),\(station),\(route),2,\(warehouse),,\(point),23:00",
          "heping,和平里,li,south,s1,1,second,,,",
        ])
      var orders = [
        "1001,20:15,\(point),\(member),egg,\(isChanged ? 7 : 9),order,\(hide("name")),\(hide("phone")),\(hide("building")),\(hide("room")),\(hide("note")),yes,yes,\(hide("channel"))",
        "1001,20:15,\(point),\(member),rice,2,order,,,,,,,,",
        "1002,20:20,\(point),\(second),egg,8,order,,,,,,,,",
        "1003,20:25,\(closed),\(second),egg,3,order,,,,,,,,",
        "1004,20:30,\(hide("unknown point")),\(second),egg,1,order,,,,,,,,",
        "1002,20:40,,\(hide("another member")),egg,9,amend,,,,,,,,",
        "1005,20:50,heping,chen,rice,3,order,陈晨,13800001111,,,,,,",
      ]
      // With that many members a list has an index.
      for number in 0..<22 {
        orders.append(
          "B\(number),21:0\(number % 10),\(point),m\(number),egg,1,order,\(hide("name \(number)")),,,,,,,"
        )
      }
      write(
        "orders",
        "order_id,placed_at,point,member,sku,qty,kind,name,phone,building,room,note,by_leader,home_delivery,channel",
        orders)
      write(
        "receipts", "received_at,supplier,sku,delivered,rejected,reason,lot,warehouse",
        [
          "23:30,\(supplier),egg,24,4,\(hide("reason")),L1,\(warehouse)",
          "23:40,\(supplier),rice,4,,,R1,\(warehouse)",
        ])
      write("confirmations", "supplier,sku,units,warehouse", ["\(supplier),egg,30,\(warehouse)"])
      write("arrivals", "at,point,sku,counted", ["2026-11-21T11:50,\(point),egg,15"])
      write("pickups", "at,order_id", ["2026-11-21T18:00,1001"])
      write(
        "claims", "at,order_id,sku,qty,reason,fault",
        [
          "2026-11-21T19:00,1001,egg,1,damaged,supplier",
          "2026-11-21T19:30,1001,rice,9,damaged,leader",
        ])
      write(
        "settings", "key,value",
        ["date,2026-11-20", "commission_bp,800", "claim_hours,24", "buyer_name,\(hide("buyer"))"])
    }

    private mutating func hide(_ what: String) -> String {
      let index = secrets.count
      secrets[what] = form.secret(index)
      return form.number(index)
    }

    private mutating func write(_ table: String, _ header: String, _ rows: [String]) {
      files["day/\(table).csv"] = ([header] + rows).joined(separator: "\n") + "\n"
    }

    func read() throws -> ReadDay {
      var reader = DayReader(path: "day", files: files.access)
      let day = reader.read()
      reader.warnThoroughly()
      return try #require(day, "\(reader.diagnostics.rendered())")
    }
  }

  /// Which of the hidden numbers stand in a text: seven digits tell each.
  private func shown(_ hostile: HostileDay, in text: some Sequence<UInt8>) -> Set<String> {
    var names: [Int: String] = [:]
    for (name, digits) in hostile.secrets { names[Int(digits) ?? -1] = name }
    var (value, count) = (0, 0)
    var found: Set<String> = []
    for digit in Self.digits(of: text) {
      (value, count) =
        digit == 0x20 ? (0, 0) : ((value * 10 + Int(digit - 0x30)) % 10_000_000, count + 1)
      if count >= 7, let name = names[value] { found.insert(name) }
    }
    return found
  }

  /// A table for people without the ids that are made of labels, by which books and orders are found.
  private func withoutMadeIDs(_ table: [UInt8]) -> [UInt8] {
    let lines = table.split(separator: 0x0A).map {
      $0.split(separator: 0x2C, omittingEmptySubsequences: false)
    }
    let made = ["po", "transaction", "account"].map { Array("\"\($0)\"".utf8) }
    let dropped = (lines.first ?? []).indices.filter { column in
      made.contains {
        $0.elementsEqual(lines[0][column].filter { ![0xEF, 0xBB, 0xBF, 0x0D].contains($0) })
      }
    }
    return Array(
      lines.map { line in
        line.indices.filter { !dropped.contains($0) }.map { line[$0] }.joined(separator: [0x2C])
      }.joined(separator: [0x0A]))
  }

  private func requests() -> [PaperRequest] {
    PaperWork.allCases.flatMap { work in
      work.variants.flatMap { variant in
        (work == .pickup ? PaperRequest.orders : [""]).map { order in
          var request = PaperRequest(work)
          request.variant = variant.word
          request.order = order.isEmpty ? nil : order
          return request
        }
      }
    }
  }

  @Test(arguments: Form.allCases)
  func `no paper, table for people or answer holds a number of a person`(form: Form) throws {
    let hostile = HostileDay(form)
    let day = try hostile.read()
    let night = try DayRun.night(of: day).get()
    let papers = DayPapers(night, of: day)
    let earlier = EarlierRun(
      documents: try DayDocuments.of(HostileDay(form, isChanged: true).read()).get(), digest: "0")
    let questions = try DayQuestions.of(day).get()
    var texts: [(what: String, text: [UInt8])] = []
    func render(_ what: String, _ papers: [Paper]) {
      for format in PaperFormat.allCases {
        for size in format == .text ? PageSize.allCases : [.a4] {
          texts.append(
            (
              "\(what) \(format) \(size)",
              format.render(papers, on: size)
            ))
        }
      }
    }
    var kinds: Set<String> = []
    for language in Language.allCases {
      for request in requests() {
        for (isNew, isWhole) in [(false, true), (true, false), (true, true)] {
          var request = request
          request.since = isNew ? earlier : nil
          request.reprints = isWhole && isNew
          if isNew, !request.work.tellsChanges { continue }
          guard let made = try? papers.papers(for: request, in: language) else { continue }
          kinds.formUnion(made.map(\.kind))
          render("\(request.work) \(request.variant ?? "") \(request.order ?? "") \(isNew)", made)
        }
      }
      for order in ["1001", "1002", "1003", "1004", "B3"] {
        render(
          "explain \(order)",
          [try questions.explanation(ofOrder: order, sku: nil, in: language).get()])
        render(
          "trace \(order)", [try questions.trace(ofOrder: order, sku: nil, in: language).get()])
        render("status \(order)", [try questions.story(ofOrder: order, in: language).get()])
      }
      render("trace L1", [try questions.trace(ofLot: "L1", in: language).get()])
      for file in try DayRun.run(night, of: day, since: earlier, in: language, csvForPeople: true)
        .files
      where file.path.hasPrefix("people/") || file.path.hasPrefix("papers/") {
        texts.append(("the name of \(file.path)", Array(file.path.utf8)))
        if file.path.hasPrefix("people/") {
          texts.append((file.path, withoutMadeIDs(file.bytes)))
        } else if file.path != "papers/index.csv" {
          texts.append((file.path, file.bytes))
        }
      }
    }
    #expect(kinds.count == 23, "\(kinds.sorted())")
    for (what, text) in texts {
      let shown = shown(hostile, in: text)
      #expect(shown.isEmpty, "\(what) shows \(shown.sorted())")
    }
    // The detector sees what is there.
    let input = shown(hostile, in: hostile.files["day/orders.csv"].utf8)
    #expect(input.isSuperset(of: ["point", "member", "name", "phone", "note", "building", "room"]))
  }

  @Test(arguments: Form.allCases)
  func `the table of pickups masks names and keeps labels, by which rows are found`(form: Form)
    throws
  {
    let hostile = HostileDay(form)
    let run = try DayRun.run(hostile.read()).get()
    let rows = run.rows(.pickupLists)
    func column(_ name: String) -> String { rows.compactMap { $0[name] }.joined(separator: ",") }
    #expect(shown(hostile, in: (column("name") + column("phone")).utf8).isEmpty)
    #expect(shown(hostile, in: column("member").utf8) == ["member", "second member"])
    #expect(Set(rows.compactMap { $0["member"] }).count == 25)
  }
}
