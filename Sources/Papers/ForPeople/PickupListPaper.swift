import Documents
import OrderDay

/// The pickup lists, one for each point (R11): count what arrives, then hand it out by pickup code.
///
/// From `indexedMembersMin` members on, an index on the first page finds a member by the end of their phone.
enum PickupListPaper {
  /// With fewer members the list itself is as quick to look through.
  static let indexedMembersMin = 20

  /// The papers by point; a point without lines has none.
  static func papers(
    of night: Night, _ words: any PaperWords, _ options: PaperOptions
  ) -> some Sequence<LabelledPaper> {
    let missing = MissingOnArrival(night)
    return night.day.network.points.indices.lazy.map { PointID(index: $0) }.compactMap { point in
      let entries = Array(night.lists.entries[night.lists.entriesOfPoint[point.index]])
      return entries.isEmpty
        ? nil : paper(of: point, entries: entries, missing, night, words, options)
    }
  }

  private static func paper(
    of point: PointID, entries: [PickupLists.Entry], _ missing: MissingOnArrival, _ night: Night,
    _ words: any PaperWords, _ options: PaperOptions
  ) -> LabelledPaper {
    let network = night.day.network
    let record = network.points[point]
    let members = entries.runs { $0.isOfOneMember(with: $1) }.map(Array.init)
    let person = OrderPerson(night, options)
    let handOut = HandOutTable(
      entries: entries, night: night, missing: missing, words, options)
    let sorted = sorted(members, by: options.order, person)
    let revision = missing.revision(of: entries)
    let changes = missing.changes(of: entries, in: night, words)
    return LabelledPaper(
      kind: .pickupList, labels: [String(record.point)], name: String(masking: record.name),
      paper: night.paper(
        .pickupList, words, title: words.pickupList,
        of: String(masking: record.point, name: record.name), at: [network.warehouse(of: point)],
        revision: revision,
        facts: facts(of: point, entries: entries, memberCount: members.count, night, words)
          + (options.order == .code
            ? [] : [.init(words.sortedBy, words.pickupOrder(options.order))]),
        blocks: (changes.map { [.table($0)] } ?? []) + index(of: members, person, night, words) + [
          .table(countOnArrival(entries, missing, night, words)),
          .signatures([words.arrivalCheck, words.differences]),
          .table(
            options.order == .product
              ? handOut.tableByProduct(sorted) : handOut.table(sorted)),
        ]))
  }

  /// The members in the order that was asked for; those that it does not tell apart by code.
  private static func sorted(
    _ members: [[PickupLists.Entry]], by order: PaperOptions.Order, _ person: OrderPerson
  ) -> [[PickupLists.Entry]] {
    func key(_ entries: [PickupLists.Entry]) -> OrderID { person.order(of: entries[0]) }
    switch order {
    case .code, .product: return members
    case .name:
      let keyed = members.map { (name: Array(person.name(of: key($0)).utf8), entries: $0) }
      return keyed.enumerated().sorted { a, b in
        a.element.name == b.element.name
          ? a.offset < b.offset : a.element.name.lexicographicallyPrecedes(b.element.name)
      }.map(\.element.entries)
    case .room:
      let keyed = members.map { entries in
        (
          building: person.text(.building, of: key(entries)),
          room: person.text(.room, of: key(entries)), entries: entries
        )
      }
      return keyed.enumerated().sorted { a, b in
        let (left, right) = (a.element, b.element)
        // Who names no room comes last.
        let (isLeftBlank, isRightBlank) = (
          left.building.isEmpty && left.room.isEmpty, right.building.isEmpty && right.room.isEmpty
        )
        if isLeftBlank != isRightBlank { return isRightBlank }
        if NaturalOrder.precedes(left.building, right.building) { return true }
        if NaturalOrder.precedes(right.building, left.building) { return false }
        if NaturalOrder.precedes(left.room, right.room) { return true }
        if NaturalOrder.precedes(right.room, left.room) { return false }
        return a.offset < b.offset
      }.map(\.element.entries)
    }
  }

  /// By the last four digits, which sort the same for everybody; who has none comes last, by code.
  private static func index(
    of members: [[PickupLists.Entry]], _ person: OrderPerson, _ night: Night,
    _ words: any PaperWords
  ) -> [Paper.Block] {
    guard members.count >= indexedMembersMin else { return [] }
    let entries = members.enumerated().map { offset, entries in
      let order = person.order(of: entries[0])
      let tail = person.phoneTail(of: order)
      return (
        rank: tail.isEmpty ? "~" : tail, offset: offset,
        entry: Paper.IndexEntry(
          key: tail.isEmpty ? "----" : tail, name: person.surname(of: order),
          place: night.codeText(of: entries[0]))
      )
    }
    return [
      .index(
        words.indexByPhone,
        entries.sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }.map(\.entry))
    ]
  }

  private static func facts(
    of point: PointID, entries: [PickupLists.Entry], memberCount: Int, _ night: Night,
    _ words: any PaperWords
  ) -> [Paper.Fact] {
    let network = night.day.network
    let record = network.points[point]
    let leader = network.leaders[network.leaderOfPoint[point]]
    let timeline = night.day.timeline
    let zones = Set(
      entries.map { night.day.catalogue.products[night.rows.product[$0.row]].zone })
    let address = String(masking: record.address)
    return [
      .init(words.leader, String(masking: leader.leader, name: leader.name)),
      .init(words.arrival, WallTime(timeline.zone, words).text(timeline.arrival)),
      .init(words.route, String(masking: record.route)), .init(words.stop, .number(record.stop)),
      .init(words.station, String(masking: record.station)),
      .init(words.members, .number(Int64(memberCount))),
    ] + (address.isEmpty ? [] : [.init(words.address, address)])
      + timeline.pickupFacts(of: TemperatureZone.allCases.filter(zones.contains), words)
  }

  /// What must be in the crates, by SKU: the sum of the list, reckoned from the list.
  private static func countOnArrival(
    _ entries: [PickupLists.Entry], _ missing: MissingOnArrival, _ night: Night,
    _ words: any PaperWords
  ) -> PaperTable {
    let lines = entries.map { (product: night.rows.product[$0.row], row: $0.row) }
      .sorted { ($0.product, $0.row) < ($1.product, $1.row) }
    var total: Int64 = 0
    var rows: [[Cell]] = []
    for run in lines.runs(where: { $0.product == $1.product }) {
      let units = run.reduce(0) { $0 + night.rows.units[$1.row] - missing.units(of: $1.row) }
      guard units > 0, let product = run.first?.product else { continue }
      let record = night.day.catalogue.products[product]
      total += units
      rows.append(
        [
          .tickBox, .text(String(record.sku)), .text(String(masking: record.name)),
          zoneMark(record.zone, words),
          .number(units).strong,
        ] + CaseSplit(units, casePack: record.casePack).cells)
    }
    return PaperTable(
      title: words.countOnArrival,
      columns: [
        .init("", .tick), .init(words.sku, .text), .init(words.name, .text),
        .init(words.zone, .text), .init(words.units, .number, emphasis: .strong),
      ] + CaseSplit.columns(words), rows: rows,
      totals: [
        .blank, .text(words.total), .blank, .blank, .number(total), .blank, .blank, .blank,
      ])
  }

  /// The zone where it needs care; shelf goods stay blank, so that the marks stand out.
  static func zoneMark(_ zone: TemperatureZone, _ words: any PaperWords) -> Cell {
    zone == .ambient ? .blank : .text(words.zone(zone))
  }
}
