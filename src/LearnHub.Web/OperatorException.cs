namespace LearnHub.Web;

/// <summary>What the operator can mend, in words for the operator. Nothing was changed.</summary>
public sealed class OperatorException(string message, Exception? inner = null) : Exception(message, inner);
