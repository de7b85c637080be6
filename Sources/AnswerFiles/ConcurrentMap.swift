import Dispatch

/// Works out several values at once, on as many threads as the system has to spare.
///
/// Each value is written to a place of its own, and all are there when this returns, so that no lock
/// is needed.
///
/// - Parameters:
///   - count: How many values there are.
///   - value: Works out one of them, by its number from 0.
/// - Returns: The values, in the order of their numbers.
package func concurrentMap<Value: Sendable>(
  _ count: Int, _ value: @Sendable (Int) -> Value
) -> [Value] {
  unsafe [Value](unsafeUninitializedCapacity: count) { places, written in
    nonisolated(unsafe) let places = unsafe places
    DispatchQueue.concurrentPerform(iterations: count) { number in
      unsafe places.initializeElement(at: number, to: value(number))
    }
    written = count
  }
}
