import ExactValues
import OrderDay
import PlainText

/// What the settings of a day say, read before anything else.
struct ReadSettings {
  /// The moments of the day.
  var timeline: Timeline
  /// What the stages read.
  var settings: DaySettings
  /// The decoder of the day's currency, date and clocks.
  var decoder: ValueDecoder
  /// The columns to leave out, by table.
  var ignored: [TableName: Set<String>] = [:]

  /// The date of the promised arrival, to which wall times belong that are told after delivery.
  var arrivalDate: CivilDate {
    let arrival = timeline.arrival
    let wall = arrival + Int64(timeline.zone.offset(at: arrival).seconds) * 1000
    let days = wall.quotientAndRemainder(dividingBy: Timeline.day)
    return CivilDate(daysSinceEpoch: Int(days.quotient) - (days.remainder < 0 ? 1 : 0))
  }
}

/// Reads the settings of a day; every fault is reported.
struct SettingsReader {
  /// The last entry of each name; an option of the command line comes last.
  private var entries: [String: SettingEntry] = [:]
  private var order: [String] = []
  /// The name of the day's own file, for what no entry says.
  private let dayName: String
  /// Whether a currency is given that there is not: nobody knows the decimals of an amount.
  private var isCurrencyUnknown = false
  private var decoder = ValueDecoder(
    currency: .cny, date: CivilDate(daysSinceEpoch: 0), zone: ZoneRules(fixed: .utc))

  private init(dayName: String) { self.dayName = dayName }

  /// The defaults of R1.1.
  private enum Default {
    static let offsetSeconds = 8 * 3600
    static let opens: Int64 = 0
    static let cutoff = 22 * Timeline.hour
    static let arrival = 12 * Timeline.hour
  }

  /// Reads the entries, faulty ones as if they were not there; `nil` where amounts cannot be read.
  ///
  /// `folderDate` is the date that the name of a folder of tables says (R18). `zoneFile` gives the bytes of
  /// the system's tz database for the name of a zone.
  static func read(
    _ entries: [SettingEntry], folderDate: CivilDate?, dayFile: SourceFile,
    zoneFile: (String) -> [UInt8]?, diagnostics: inout Diagnostics
  ) -> ReadSettings? {
    var reader = SettingsReader(dayName: dayFile.name)
    reader.take(entries, diagnostics: &diagnostics)
    reader.readDate(folderDate, dayFile: dayFile, diagnostics: &diagnostics)
    reader.readZone(zoneFile, diagnostics: &diagnostics)
    reader.readCurrency(diagnostics: &diagnostics)
    var settings = DaySettings()
    var ignored: [TableName: Set<String>] = [:]
    reader.readRest(into: &settings, ignored: &ignored, diagnostics: &diagnostics)
    let timeline = reader.timeline(diagnostics: &diagnostics)
    if reader.isCurrencyUnknown { return nil }
    return ReadSettings(
      timeline: timeline, settings: settings, decoder: reader.decoder, ignored: ignored)
  }

  /// Keeps each entry under its name; a name of no setting is an error.
  private mutating func take(_ all: [SettingEntry], diagnostics: inout Diagnostics) {
    for entry in all {
      let name = entry.key.string
      guard SettingSchema.named(name) != nil else {
        let near = SimilarWord.closest(
          to: name, among: (SettingSchema.fixed + SettingSchema.families).map(\.name))
        diagnostics.report(
          entry.file.diagnostic(
            .word, at: entry.keyPlace, SettingFinding.unknown(name, near: near)))
        continue
      }
      if let first = entries[name], first.keyPlace != nil, entry.keyPlace != nil {
        diagnostics.report(
          entry.file.diagnostic(
            .duplicate, at: entry.keyPlace,
            name == "date" ? SettingFinding.dayTwice : .twice(name),
            notes: [
              .init(
                file: first.file.name, place: first.keyPlace ?? Place(line: 1, column: 1),
                Remark.standsHereFirst)
            ]))
        continue
      }
      if entries[name] == nil { order.append(name) }
      entries[name] = entry
    }
  }

  private func report(
    _ fault: ValueFault, _ name: String, _ entry: SettingEntry, _ diagnostics: inout Diagnostics
  ) {
    report(fault.code, fault.finding(column: name, text: entry.value.span), entry, &diagnostics)
  }

  private func report(
    _ code: DiagnosticCode, _ finding: any Finding, _ entry: SettingEntry,
    _ diagnostics: inout Diagnostics
  ) {
    diagnostics.report(entry.file.diagnostic(code, at: entry.valuePlace, finding))
  }

  private mutating func readDate(
    _ folderDate: CivilDate?, dayFile: SourceFile, diagnostics: inout Diagnostics
  ) {
    if let entry = entries["date"] {
      if let date = CivilDate.parse(entry.value.span) {
        decoder.date = date
      } else {
        report(.date, "date", entry, &diagnostics)
      }
    } else if let folderDate {
      decoder.date = folderDate
    } else {
      diagnostics.report(
        Diagnostic(
          .blank, file: dayFile.name, place: nil,
          dayFile.bytes.isEmpty ? SettingFinding.noDateOfFolder : .noDateOfScenario))
    }
  }

  private mutating func readZone(
    _ zoneFile: (String) -> [UInt8]?, diagnostics: inout Diagnostics
  ) {
    decoder.zone = ZoneRules(fixed: UTCOffset(seconds: Default.offsetSeconds) ?? .utc)
    if let entry = entries["offset"] {
      if let offset = UTCOffset.parse(entry.value.span) {
        decoder.zone = ZoneRules(fixed: offset)
      } else {
        report(.time, SettingFinding.offset(entry.value.string), entry, &diagnostics)
      }
    }
    guard let entry = entries["zone"] else { return }
    if entries["offset"] != nil {
      report(.duplicate, SettingFinding.offsetAndZone, entry, &diagnostics)
    }
    if let zone = zoneFile(entry.value.string).flatMap({ ZoneRules.parse(tzif: $0) }) {
      decoder.zone = zone
    } else {
      report(.word, SettingFinding.unknownZone(entry.value.string), entry, &diagnostics)
    }
  }

  private mutating func readCurrency(diagnostics: inout Diagnostics) {
    guard let entry = entries["currency"] else { return }
    if let currency = Currency(code: entry.value.span) {
      decoder.currency = currency
      return
    }
    isCurrencyUnknown = true
    // Codes are three letters: the nearest one is another country's, not what was meant.
    report(.word, SettingFinding.unknownCurrency(entry.value.string), entry, &diagnostics)
  }

  private func readRest(
    into settings: inout DaySettings, ignored: inout [TableName: Set<String>],
    diagnostics: inout Diagnostics
  ) {
    settings.currency = decoder.currency
    for name in order {
      guard let entry = entries[name], let schema = SettingSchema.named(name),
        !["date", "offset", "zone", "currency"].contains(name)
      else { continue }
      let number: Int64
      switch decoder.decode(entry.value.span, as: schema.kind) {
      case .success(let value): number = value
      case .failure(let fault):
        report(fault, name, entry, &diagnostics)
        continue
      }
      if !schema.isUsed { reportNotUsed(name, entry, &diagnostics) }
      set(name, to: number, entry, in: &settings, &ignored, &diagnostics)
    }
    readLadderSteps(into: &settings, diagnostics: &diagnostics)
  }

  /// The steps pay amounts where the ladder is `fixed`, else basis points (R13.3).
  private func readLadderSteps(into settings: inout DaySettings, diagnostics: inout Diagnostics) {
    guard let entry = entries["ladder_steps"] else { return }
    let steps = LadderSteps.parse(
      entry.value.span, paysAmounts: settings.ladder.kind == .fixed, currency: decoder.currency)
    switch steps {
    case .success(let steps): settings.ladder.steps = steps
    case .failure(let fault): report(.list(fault), "ladder_steps", entry, &diagnostics)
    }
  }

  private func set(
    _ name: String, to number: Int64, _ entry: SettingEntry, in settings: inout DaySettings,
    _ ignored: inout [TableName: Set<String>], _ diagnostics: inout Diagnostics
  ) {
    /// What follows the point of a family's name.
    func suffix(_ family: String) -> [UInt8] { Array(name.utf8.dropFirst(family.utf8.count)) }
    switch name {
    case "caps": settings.caps = CapMoment.allCases[Int(number)]
    case "shortage": settings.shortage = ShortagePolicy.allCases[Int(number)]
    case "rounding": settings.rounding = CaseRounding.allCases[Int(number)]
    case "below_min": settings.belowMinimum = BelowMinimum.allCases[Int(number)]
    case "ladder_of": settings.ladder.period = Ladder.Period.allCases[Int(number)]
    case "ladder": settings.ladder.kind = Ladder.Kind.allCases[Int(number)]
    case "commission_cap_order": settings.commissionCapOrder = number
    case "commission_cap_day": settings.commissionCapDay = number
    case "tax_bp": settings.taxRate = number
    case "pay_on_forfeit": settings.payOnForfeit = number == 1
    case "refund_forfeit": settings.refundForfeit = number == 1
    case "as_of": settings.asOf = number
    case "unreadable": settings.unreadable = UnreadableRows.allCases[Int(number)]
    case "commission_bp": settings.commissionRate = number
    case "commission_base": settings.commissionBase = CommissionBase.allCases[Int(number)]
    case "crate_units": settings.crateUnits = number
    case "buyer_name": settings.buyerName = entry.value
    case _ where name.hasPrefix("category_bp."):
      settings.categoryRates[suffix("category_bp.")] = number
    case _ where name.hasPrefix("tier_bp."):
      settings.tierRates[suffix("tier_bp.")] = number
    case _ where name.hasPrefix("ignore."):
      let table = String(name.dropFirst("ignore.".count))
      guard let table = TableName(rawValue: table) else {
        let near = SimilarWord.closest(to: table, among: TableName.allCases.map(\.rawValue))
        diagnostics.report(
          entry.file.diagnostic(
            .word, at: entry.keyPlace, SettingFinding.unknownIgnoredTable(table, near: near)))
        return
      }
      let columns = entry.value.string.split { $0 == "," || $0 == " " }
      ignored[table] = Set(columns.map(String.init))
    default: break
    }
  }

  private func reportNotUsed(
    _ name: String, _ entry: SettingEntry, _ diagnostics: inout Diagnostics
  ) {
    diagnostics.report(
      entry.file.diagnostic(
        .notUsed, at: entry.keyPlace ?? entry.valuePlace, SettingFinding.notUsed(name)))
  }

  /// The moments of the day; `opens < cutoff < arrival < pickup deadline` (R1.4).
  private func timeline(diagnostics: inout Diagnostics) -> Timeline {
    let opens = moment("opens", Default.opens, dayLater: 0)
    let cutoff = moment("cutoff", Default.cutoff, dayLater: 0)
    let arrival = moment("arrival", Default.arrival, dayLater: 1)
    let timeline = Timeline(
      date: decoder.date, zone: decoder.zone, opens: opens, cutoff: cutoff, arrival: arrival,
      pickupHoursCold: whole("pickup_hours", 24), pickupDaysAmbient: whole("pickup_days", 7),
      claimHours: whole("claim_hours", 24))
    if opens >= cutoff {
      reportOrder("cutoff", .cutoffNotAfterOpening, &diagnostics, or: "opens")
    }
    if cutoff >= arrival {
      reportOrder("arrival", .arrivalNotAfterCutoff, &diagnostics, or: "cutoff")
    }
    return timeline
  }

  /// A moment of the day; an arrival without a date is on the day after the order date.
  private func moment(_ name: String, _ wallTime: Int64, dayLater: Int) -> Int64 {
    let date = decoder.date.adding(days: dayLater)
    if let entry = entries[name] {
      let read = decoder.moment(entry.value.span, dateOfWallTime: date)
      if case .success(let instant) = read { return instant }
    }
    let wall = Int64(date.daysSinceEpoch) * Timeline.day + wallTime
    switch decoder.zone.reading(ofWall: wall) {
    case .instant(let instant), .repeated(let instant): return instant
    case .skipped: return wall - Int64(decoder.zone.offset(at: wall).seconds) * 1000
    }
  }

  private func whole(_ name: String, _ otherwise: Int64) -> Int64 {
    guard let entry = entries[name], let schema = SettingSchema.named(name),
      case .success(let number) = decoder.decode(entry.value.span, as: schema.kind)
    else { return otherwise }
    return number
  }

  /// Told at what was set; of the calendar's last day not even the date may be said in a file.
  private func reportOrder(
    _ name: String, _ finding: SettingFinding, _ diagnostics: inout Diagnostics, or other: String
  ) {
    if let entry = entries[name] ?? entries[other] ?? entries["date"] {
      report(.range, finding, entry, &diagnostics)
    } else {
      diagnostics.report(Diagnostic(.range, file: dayName, place: nil, finding))
    }
  }
}
