import Glibc
import Simulation
import Trial

/// What the command line asks for.
struct Request {
  var days: UInt64 = 10_000
  var seed: UInt64 = 1
  var rules: DayGenerator.Rules = .all
  /// Where the smallest differing day is written; nowhere where it is blank.
  var out = ""
  /// A folder of tables to compare instead of generated days.
  var folder = ""
  var differencesMax = 1
  /// Only the slow model is asked.
  var isAlone = false

  static let usage = """
    usage: groupbuy-simulate [--days N] [--seed N] [--rules all|planned] [--differences N]
                             [--out FOLDER] [--alone]
           groupbuy-simulate --day FOLDER

    Runs generated days through the engine and through a slow model of the rules, compares their
    tables, and prints how many days fired each rule and reason. Exit 1 where two tables differ: the
    smallest such day is printed as a scenario, which `groupbuy test` runs, and written to FOLDER.

      groupbuy-simulate --days 100000 --seed 1
    """

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      if option == "--alone" {
        isAlone = true
        continue
      }
      guard let value = rest.popFirst() else { return nil }
      switch option {
      case "--days": days = UInt64(value) ?? days
      case "--seed": seed = UInt64(value) ?? seed
      case "--differences": differencesMax = Int(value) ?? differencesMax
      case "--rules": rules = value == "planned" ? .planned : .all
      case "--out": out = value
      case "--day": folder = value
      default: return nil
      }
    }
  }
}

func runSimulation(_ arguments: [String]) {
  guard let request = Request(arguments) else {
    print(Request.usage)
    exit(2)
  }
  if !request.folder.isEmpty { exit(compareFolder(request.folder)) }
  var counts: [String: Int] = [:]
  var emptyDays: UInt64 = 0
  var differences = 0
  /// Counts what fired in a day; an empty one shows nothing.
  func count(_ fired: Set<String>) {
    if fired.contains(SlowNight.empty) {
      emptyDays += 1
    } else {
      for rule in fired { counts[rule, default: 0] += 1 }
    }
  }
  let comparison = Comparison(rules: request.rules, engine: Engine.answer)
  for seed in request.seed..<(request.seed + request.days) {
    if request.isAlone {
      let night = SlowNight(DayGenerator.day(seed: seed, rules: request.rules))
      count(night.fired)
      continue
    }
    let (difference, fired) = comparison.compare(seed: seed)
    count(fired)
    guard let difference else { continue }
    differences += 1
    report(comparison.shrunk(difference), out: request.out)
    if differences >= request.differencesMax { break }
  }
  printCounts(counts, of: request.days - emptyDays)
  print("\(request.days) days, \(emptyDays) of them empty")
  print(differences == 0 ? "no difference" : "\(differences) days differ")
  exit(differences == 0 ? 0 : 1)
}

/// How many days fired each rule, of those that are not empty; rules that no day fired are printed too.
func printCounts(_ counts: [String: Int], of days: UInt64) {
  let names = Set(counts.keys).union(SlowNight.rules)
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  for name in names {
    let count = counts[name] ?? 0
    let permille = UInt64(count) * 1000 / max(1, days)
    let digits = String(count)
    let padding = String(repeating: " ", count: max(0, 9 - digits.count))
    print("\(padding)\(digits)  \(permille / 10).\(permille % 10) %  \(name)")
  }
}

func report(_ difference: Difference, out: String) {
  print("difference in \(difference.document), seed \(difference.seed ?? 0)")
  print("  slow model  \(difference.slow)")
  print("  engine      \(difference.engine)")
  let scenario = DayScenario(
    of: difference, engine: Engine.answer(difference.tables),
    named: "seed-\(difference.seed ?? 0)")
  for (name, text) in scenario.files.sorted(by: { $0.key < $1.key }) {
    print("--- \(name)")
    print(text, terminator: "")
    if !out.isEmpty { write(text, to: out, name) }
  }
}

/// Writes a file into a folder, which is made where it is not there.
func write(_ text: String, to folder: String, _ name: String) {
  mkdir(folder, 0o755)
  guard let file = fopen(folder + "/" + name, "w") else { return }
  defer { fclose(file) }
  fputs(text, file)
}

/// The text of a file; `nil` where there is none.
func read(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = fgetc(file), byte >= 0 { bytes.append(UInt8(truncatingIfNeeded: byte)) }
  return String(decoding: bytes, as: UTF8.self)
}

/// The tables of a day that the slow model reads (R18).
let tableNames = [
  "settings", "suppliers", "products", "points", "leaders", "orders", "coupons", "receipts",
  "weights", "confirmations",
]

/// Compares one folder of tables, and prints what each of the two makes of it.
func compareFolder(_ folder: String) -> Int32 {
  var tables: Tables = [:]
  for name in tableNames {
    if let text = read(folder + "/" + name + ".csv") { tables[name] = text }
  }
  for (title, answer) in [("slow", SlowNight(tables).answer), ("engine", Engine.answer(tables))] {
    switch answer {
    case .overflow(let text): print("=== \(title): overflow: \(text)")
    case .refused(let text): print("=== \(title): refused: \(text)")
    case .documents(let documents):
      for (name, text) in documents.sorted(by: { $0.key < $1.key }) {
        print("=== \(title): \(name)")
        print(text, terminator: "")
      }
    }
  }
  let difference = Comparison(rules: .all, engine: Engine.answer).compare(tables)
  guard let difference else { return 0 }
  print("difference in \(difference.document)")
  print("  slow model  \(difference.slow)")
  print("  engine      \(difference.engine)")
  return 1
}
