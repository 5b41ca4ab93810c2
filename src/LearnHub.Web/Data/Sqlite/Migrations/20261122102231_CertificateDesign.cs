using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearnHub.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CertificateDesign : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Design",
                table: "Certificates",
                type: "TEXT",
                maxLength: 64,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Design",
                table: "Certificates");
        }
    }
}
