import Documents
import Papers
import PlainText
import Testing

@testable import DayRunner

/// R17: what runs of parts tell of their papers, and that nothing else is taken for it.
@Suite struct PartPapersTests {
  /// A day of two warehouses: short goods, a refusal in each, a lot that both got and one has, surplus, a warning of the
  /// reading, contacts in one warehouse only.
  private static let day = """
    groupbuy 1
    day 2026-11-20
    supplier farm "益阳合作社"
      min_order 500.00
    product egg30 "鲜鸡蛋30枚"
      supplier farm
      price 19.90
      cost 15.50
      case 12
      gtin 6901234567890
    leader li "李娜"
    leader wu "吴敏"
    point jinxiu "锦绣花园2号门"
      leader li
      warehouse west
      station s1
      route r1
    point cuihu "翠湖小区"
      leader wu
      warehouse east
      station s2
      route r2
    20:15 order 1001 at jinxiu for wang phone 13812341234
      egg30 4
    20:16 order 1002 at cuihu for zhao
      egg30 5
    23:15 order 1003 at jinxiu for sun
      egg30 4
    23:16 order 1004 at cuihu for li
      egg30 5
    2026-11-21T06:00 receipt farm egg30 3 lot L1 warehouse west
    2026-11-21T06:05 receipt farm egg30 20 lot L1 warehouse east

    """

  private static func files() -> TestFiles {
    var files = TestFiles()
    files["two.scenario"] = day
    return files
  }

  private static func run(
    _ path: String, _ files: TestFiles, _ formats: [PaperFormat], _ words: [String]
  ) throws -> DayRun {
    var documents = DocumentChoice()
    for word in words { documents.add(word) }
    var reader = DayReader(path: path, files: files.access)
    let read = reader.read()
    let day = try #require(read, "\(reader.diagnostics.rendered(in: .english))")
    return try DayRun.run(day, in: .chinese, formats: formats, documents: documents).get()
  }

  /// The runs of both parts.
  private static func parts(
    _ formats: [PaperFormat], _ words: [String] = ["papers"]
  ) throws -> [PartRun] {
    var reader = DayReader(path: "two.scenario", files: files().access)
    let read = reader.read()
    let day = try #require(read, "\(reader.diagnostics.rendered(in: .english))")
    let split = try reader.split(day, nil).get()
    var files = TestFiles()
    for file in split.files { files.files[file.path] = file.bytes }
    return try split.parts.map { part in
      PartRun(
        folder: part.folder,
        documents: Dictionary(
          uniqueKeysWithValues: try run(part.folder, files, formats, words).files
            .filter { $0.path != DayRun.manifestName }.map { ($0.path, $0.bytes) }))
    }
  }

  /// A run that tells something else of its papers.
  private static func changed(_ run: PartRun, _ bytes: [UInt8]?) -> PartRun {
    var documents = run.documents
    documents[PartPapers.fileName] = bytes
    return PartRun(folder: run.folder, documents: documents)
  }

  @Test func `papers of all warehouses join in every format and language, MANIFEST and all`() throws
  {
    let whole = try Self.run("two.scenario", Self.files(), PaperFormat.allCases, ["papers"])
    let joined = try DayMerge.merge(Self.parts(PaperFormat.allCases)).get()
    #expect(joined.leftOut == [])
    #expect(joined.files.map(\.path) == whole.files.map(\.path))
    for (one, other) in zip(joined.files, whole.files) {
      #expect(one.bytes == other.bytes, "\(one.path)")
    }
    #expect(joined.digest == whole.digest)
    // There is something to say in each.
    for name in ["refund-list", "exception-report", "reconciliation", "day-summary"] {
      #expect(joined.files.contains { $0.path == "papers/\(name).txt" }, "\(name)")
    }
    #expect(joined.files.contains { $0.path.hasPrefix("papers/trace-reports/") })
    let summary = try #require(joined.files.first { $0.path == "papers/day-summary.txt" })
    #expect(summary.bytes.string.contains("two.scenario: W-CHECK-DIGIT"))
  }

  @Test func `what a part tells is read as it was written, and in no other way`() throws {
    let bytes = try #require(try Self.parts([.json])[0].documents[PartPapers.fileName])
    let papers = try #require(PartPapers.parse(bytes))
    #expect(papers.bytes == bytes)
    #expect(!papers.tallies.isEmpty && !papers.sheets.isEmpty)
    for index in stride(from: 0, to: bytes.count, by: 101) {
      var other = bytes
      other[index] ^= 1
      #expect(PartPapers.parse(other) == nil, "byte \(index)")
      #expect(PartPapers.parse(Array(bytes.prefix(index))) == nil)
    }
  }

  @Test func `a part without what it tells of its papers is to be run again`() throws {
    var parts = try Self.parts([])
    parts[1] = Self.changed(parts[1], nil)
    guard case .failure(let fault) = DayMerge.merge(parts) else {
      Issue.record("the parts were joined")
      return
    }
    let wording = fault.wording(in: .english)
    #expect(wording.message == "\"part-2/part-papers.txt\" is not as a run writes it")
    #expect(wording.advice == "run the part again")
  }

  @Test func `parts in two languages or formats are refused`() throws {
    var parts = try Self.parts([])
    parts[1] = try Self.parts([.html])[1]
    guard case .failure(.otherDocuments) = DayMerge.merge(parts) else {
      Issue.record("the parts were joined")
      return
    }
  }

  /// Whoever puts the right digest under other words is refused or gets other papers, and never ends the program.
  @Test func `other lines under a right digest trap nothing`() throws {
    let kinds = PaperKind.allCases.filter(\.isOfTallies) + [.pickupList]
    let parts = try Self.parts([.json], kinds.map(\.rawValue))
    let bytes = try #require(parts[1].documents[PartPapers.fileName])
    let lines = bytes.string.split(separator: "\n").dropLast().map(String.init)
    let fields = [
      "'x", "-", "#1", "#-1", "#79228162514264337593543950336", "#-79228162514264337593543950336",
      "$79228162514264337593543950336", "$-79228162514264337593543950336", "[", "_", "*'x", "**'x",
      "#79228162514264337593543950337", "", "#", "x",
    ]
    var (refused, joined) = (0, 0)
    func attempt(_ lines: [String]) {
      let text = Array((lines.joined(separator: "\n") + "\n").utf8)
      let bytes = text + CarryFile.digestLine(of: text)
      guard PartPapers.parse(bytes) != nil else {
        refused += 1
        return
      }
      var parts = parts
      parts[1] = Self.changed(parts[1], bytes)
      switch DayMerge.merge(parts) {
      case .success: joined += 1
      case .failure: refused += 1
      }
    }
    for index in lines.indices {
      var others = lines
      others.remove(at: index)
      attempt(others)
      others.insert(contentsOf: [lines[index], lines[index]], at: index)
      attempt(others)
      var cells = lines[index].split(separator: "\t", omittingEmptySubsequences: false)
        .map(String.init)
      for place in cells.indices.dropFirst() {
        let before = cells[place]
        for (number, field) in fields.enumerated() where (number + index + place) % 7 == 0 {
          cells[place] = field
          var others = lines
          others[index] = cells.joined(separator: "\t")
          attempt(others)
        }
        cells[place] = before
      }
    }
    #expect(refused > 100)
    #expect(joined > 100)
  }
}
