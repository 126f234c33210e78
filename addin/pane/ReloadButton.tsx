import { Button } from '@fluentui/react-components';

export function ReloadButton({ label }: { readonly label: string }) {
  return (
    <Button
      onClick={() => {
        location.reload();
      }}
    >
      {label}
    </Button>
  );
}
