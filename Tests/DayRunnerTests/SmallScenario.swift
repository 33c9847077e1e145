import DayRunner

/// A scenario of one order, to which tests add statements.
struct SmallScenario {
  static let path = "week/day.scenario"

  var files = TestFiles()

  /// Fourteen lines: what is added starts at line 15.
  static let start = """
    groupbuy 1
    day 2026-11-20
    supplier farm "Yiyang Farm"
    product egg30 "Fresh eggs, tray of 30"
      supplier farm
      price 19.90
      cost 15.50
      case 12
      commission 8%
    leader li "Li Na"
    point jinxiu "Jinxiu Garden, gate 2"
      leader li
    20:15 order 1001 at jinxiu for wang "Wang Wei" phone 13812341234
      egg30 2

    """

  init(_ more: String, start: String = Self.start) { text = start + more }

  /// The scenario as text.
  var text: String {
    get { files[Self.path] }
    set { files[Self.path] = newValue }
  }

  var reading: Reading { files.reading(Self.path) }

  var test: ScenarioTest { ScenarioTest(path: Self.path, files: files.access) }

  /// The scenario after `test --update`.
  var updated: SmallScenario {
    var scenario = self
    for update in test.updates { scenario.files.files[update.path] = update.bytes }
    return scenario
  }
}
