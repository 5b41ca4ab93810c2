using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearnHub.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CertificateLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Certificates_EnrolmentId",
                table: "Certificates");

            migrationBuilder.AddColumn<DateTime>(
                name: "AgainSince",
                table: "Enrolments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Modules",
                table: "Certificates",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ReplacedBy",
                table: "Certificates",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Replaces",
                table: "Certificates",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RevokedAt",
                table: "Certificates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RevokedReason",
                table: "Certificates",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BulkIssues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CourseId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    OrderedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Issued = table.Column<int>(type: "INTEGER", nullable: false),
                    WithoutName = table.Column<int>(type: "INTEGER", nullable: false),
                    StoppedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkIssues", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMails", x => x.Id);
                });

            migrationBuilder.AddColumn<Guid>(
                name: "SubjectId",
                table: "Certificates",
                type: "TEXT",
                nullable: false,
                defaultValue: Guid.Empty);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValidUntil",
                table: "Certificates",
                type: "TEXT",
                nullable: true);

            // What was issued before keeps its words; days and hashes of its modules were not noted then.
            migrationBuilder.Sql("""
                UPDATE "Certificates" SET
                    "SubjectId" = "Id",
                    "ValidUntil" = date("ExpiresAt"),
                    "Modules" = '[{"title":"' || replace(replace(replace("ModuleTitles", '\', '\\'), '"', '\"'), char(10), '"},{"title":"') || '"}]'
                """);

            migrationBuilder.DropColumn(
                name: "ModuleTitles",
                table: "Certificates");

            migrationBuilder.DropColumn(
                name: "ExpiresAt",
                table: "Certificates");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_EnrolmentId_CompletedAt",
                table: "Certificates",
                columns: new[] { "EnrolmentId", "CompletedAt" },
                unique: true,
                filter: "\"Replaces\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Replaces",
                table: "Certificates",
                column: "Replaces",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ValidUntil",
                table: "Certificates",
                column: "ValidUntil");

            migrationBuilder.CreateIndex(
                name: "IX_BulkIssues_FinishedAt",
                table: "BulkIssues",
                column: "FinishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_Key",
                table: "OutboxMails",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_SentAt_DueAt",
                table: "OutboxMails",
                columns: new[] { "SentAt", "DueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BulkIssues");

            migrationBuilder.DropTable(
                name: "OutboxMails");

            migrationBuilder.DropIndex(
                name: "IX_Certificates_EnrolmentId_CompletedAt",
                table: "Certificates");

            migrationBuilder.DropIndex(
                name: "IX_Certificates_Replaces",
                table: "Certificates");

            migrationBuilder.DropIndex(
                name: "IX_Certificates_ValidUntil",
                table: "Certificates");

            migrationBuilder.DropColumn(
                name: "AgainSince",
                table: "Enrolments");

            migrationBuilder.DropColumn(
                name: "Modules",
                table: "Certificates");

            migrationBuilder.DropColumn(
                name: "ReplacedBy",
                table: "Certificates");

            migrationBuilder.DropColumn(
                name: "Replaces",
                table: "Certificates");

            migrationBuilder.DropColumn(
                name: "RevokedAt",
                table: "Certificates");

            migrationBuilder.DropColumn(
                name: "RevokedReason",
                table: "Certificates");

            migrationBuilder.DropColumn(
                name: "SubjectId",
                table: "Certificates");

            migrationBuilder.DropColumn(
                name: "ValidUntil",
                table: "Certificates");

            migrationBuilder.AddColumn<string>(
                name: "ModuleTitles",
                table: "Certificates",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ExpiresAt",
                table: "Certificates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_EnrolmentId",
                table: "Certificates",
                column: "EnrolmentId",
                unique: true);
        }
    }
}
