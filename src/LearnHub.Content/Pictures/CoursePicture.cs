namespace LearnHub.Content.Pictures;

/// <summary>A picture and its size in pixels, where the file tells it.</summary>
internal sealed record CoursePicture(Picture Picture, (int Width, int Height)? Size)
{
    /// <summary>Where the web serves it. The version in it lets browsers keep it for good.</summary>
    public string Address(string courseId) => $"/courses/{courseId}/images/{Picture.Name}?v={Picture.Version}";
}
