namespace ClosureAnalyzers.Oracle; public class Smoke { [Fact] public void T() { } }
