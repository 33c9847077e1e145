import PlainText

extension DayFinding {
  var inEnglish: Wording {
    switch self {
    case .tableMissing(let table, let near, let required):
      Wording(
        "the table of \(table.rawValue) is not there",
        advice: (near.map { "did you mean \($0.quotedForDisplay)? " } ?? "")
          + "put `\(table.fileName)` into the folder, with the header "
          + required.joined(separator: ","))
    case .statementMissing(let table, let form):
      Wording(
        "the day has no \(table.rawValue)",
        advice: "write `\(form)` and its details, or"
          + " `load \(table.rawValue) \"\(table.fileName)\"`")
    case .tableUnreadable(let table, let fault):
      fault.inEnglish("the table of \(table.rawValue)")
    case .dayUnreadable(let fault):
      Wording(
        fault.inEnglish("the day").message,
        advice: "name a scenario file, or a folder of tables")
    case .notAScenario(let kind):
      Wording(
        "this is \(kind.name(in: .english)), not a scenario",
        advice: "name a scenario file, or a folder of tables")
    case .partUnreadable(.damaged):
      Wording(
        "the mark of the part was cut or changed: its digest is not that of what it says",
        advice: "split the day again with `groupbuy split`, or remove the file to run a whole day")
    case .partUnreadable(.version(let version)):
      Wording(
        "the mark of the part has version \(version.quotedForDisplay), and this program reads another",
        advice: "run the part with the program that split the day")
    }
  }
}

extension FileFault {
  /// `subject` is the file as the sentence calls it: `the table of orders`.
  func inEnglish(_ subject: String) -> Wording {
    switch self {
    case .missing:
      Wording("\(subject) is not there", advice: "put it there, or name the file that is meant")
    case .notRegular:
      Wording(
        "\(subject) is not a file but a folder or a device",
        advice: "put the file there, or name the one that is meant")
    case .damaged(let program):
      Wording(
        "\(subject) cannot be unpacked: `\(program)` finds it damaged or cut off",
        advice: "pack it again, or put the table there as it is, with .csv at the end")
    case .noProgram(let program):
      Wording(
        "\(subject) cannot be unpacked: there is no program `\(program)`",
        advice: "install it, or unpack the table where it was packed")
    case .refused(let reason):
      Wording("\(subject) cannot be read: \(reason)", advice: "see to it that it can be read")
    }
  }
}

extension OverflowFinding {
  var inEnglish: Wording {
    Wording(message, advice: "no paper can carry it: put price and quantity right")
  }

  private var message: String {
    switch self {
    case .salesOfOrder(let order): "units times price of order \(order) does not fit 64 bits"
    case .commissionOfOrder(let order): "the commission of order \(order) does not fit 64 bits"
    case .paybackOfOrder(let order): "what goes back of order \(order) does not fit 64 bits"
    case .orderedUnits(let sku): "the units to order of \(sku) do not fit 64 bits"
    case .purchaseAmount(let sku): "ordered units times cost of \(sku) do not fit 64 bits"
    case .weight(let sku): "the weight of \(sku) does not fit 64 bits"
    case .purchaseOrder(let supplier, let warehouse):
      "the purchase order of \(supplier.quotedForDisplay) for \(warehouse.quotedForDisplay)"
        + " does not fit 64 bits"
    case .total(let name, let leader):
      "the total of \(name) of the leader \(leader.quotedForDisplay) does not fit 64 bits"
    case .totalOfDay(let name): "the total of \(name) does not fit 64 bits"
    }
  }
}

extension ProofFinding {
  var inEnglish: Wording {
    Wording(
      "the proof of \(proof) fails at \(place): expected \(expected), actual \(actual)",
      advice: "nothing was written; please report this fault with a copy from `groupbuy redact`")
  }
}
