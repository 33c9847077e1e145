import DayRunner
import Glibc

/// Unpacks a compressed table by the system's program (R18): who packed it trusts `gzip` and `zstd`, and so nothing
/// here reads their formats.
enum Unpacking {
  /// The program for a file by the end of its name; `nil` for a table that is not compressed.
  static func program(for path: String) -> String? {
    path.hasSuffix(".csv.gz") ? "gzip" : path.hasSuffix(".csv.zst") ? "zstd" : nil
  }

  /// The bytes that the program makes of an open file: at most `bytesMax` of them.
  static func read(
    _ file: borrowing Descriptor, by program: String, bytesMax: Int
  ) -> Result<[UInt8], FileFault> {
    do throws(SystemError) {
      let ends = try Descriptor.pipe()
      let output = Descriptor(owning: ends.output)
      let input = Descriptor(owning: ends.input)
      let process = try start(program, from: file.number, to: input.number)
      try input.close()
      let bytes: [UInt8]
      do throws(SystemError) {
        bytes = try Descriptor.read(from: output.number, bytesMax: bytesMax)
      } catch {
        // A few bytes can unpack to more than any memory has: the program is not waited for.
        kill(process, SIGKILL)
        _ = try? end(of: process)
        throw error
      }
      guard try end(of: process) == 0 else { return .failure(.damaged(program)) }
      return .success(bytes)
    } catch {
      return .failure(error.saysMissing ? .noProgram(program) : .refused(error.words))
    }
  }

  /// Starts the program that `PATH` finds, with nothing of our surroundings but that: no option hides in a variable.
  private static func start(
    _ program: String, from input: Int32, to output: Int32
  ) throws(SystemError) -> pid_t {
    var streams = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&streams)
    defer { posix_spawn_file_actions_destroy(&streams) }
    posix_spawn_file_actions_adddup2(&streams, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&streams, output, STDOUT_FILENO)
    // What it has to say of the file is said in our words.
    posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let path = getenv("PATH").map { ["PATH=" + String(cString: $0)] } ?? []
    var words = [program, "-dcq"].map { (word: String) in strdup(word) } + [nil]
    var surroundings = path.map { (word: String) in strdup(word) } + [nil]
    defer { for text in words + surroundings { free(text) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &streams, &attributes, &words, &surroundings)
    if code != 0 { throw SystemError(code: code) }
    return process
  }

  /// How the program ended: 0 if all is well.
  private static func end(of process: pid_t) throws(SystemError) -> Int32 {
    var status: Int32 = 0
    _ = try retrying { waitpid(process, &status, 0) }
    return status
  }
}
