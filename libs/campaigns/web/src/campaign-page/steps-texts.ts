/** What the steps of the workflow say before and after they are taken. */
export const stepsTexts = {
  vi: {
    publish: {
      action: 'Công bố',
      title: 'Công bố chiến dịch?',
      text: '“{{name}}” sẽ hiện với mọi đơn vị và cho phép lập lễ ra quân, nhập kết quả.',
      done: 'Đã công bố.',
    },
    start: {
      action: 'Bắt đầu triển khai',
      title: 'Bắt đầu triển khai?',
      text: 'Từ lúc này không sửa được kế hoạch của “{{name}}”.',
      done: 'Chiến dịch đã bắt đầu.',
    },
    close: {
      action: 'Kết thúc',
      title: 'Kết thúc chiến dịch?',
      text: 'Không lập thêm lễ ra quân cho “{{name}}” được nữa; kết quả vẫn bổ sung được.',
      done: 'Chiến dịch đã kết thúc.',
    },
    cancel: {
      action: 'Hủy chiến dịch',
      title: 'Hủy chiến dịch?',
      text: '“{{name}}” không mở lại được sau khi hủy. Lý do được ghi vào nhật ký.',
      done: 'Đã hủy chiến dịch.',
    },
  },
  en: {
    publish: {
      action: 'Publish',
      title: 'Publish the campaign?',
      text: 'All units will see “{{name}}”, plan its ceremonies and enter results.',
      done: 'Published.',
    },
    start: {
      action: 'Start',
      title: 'Start the campaign?',
      text: 'From now on the plan of “{{name}}” cannot be changed.',
      done: 'The campaign has started.',
    },
    close: {
      action: 'Close',
      title: 'Close the campaign?',
      text: 'No further ceremony can be planned for “{{name}}”; results can still be added.',
      done: 'The campaign is closed.',
    },
    cancel: {
      action: 'Cancel the campaign',
      title: 'Cancel the campaign?',
      text: '“{{name}}” cannot be opened again. The reason goes into the audit log.',
      done: 'The campaign is cancelled.',
    },
  },
};
